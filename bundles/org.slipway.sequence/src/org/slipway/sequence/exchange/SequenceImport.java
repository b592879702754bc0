package org.slipway.sequence.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.model.Deployable;
import org.slipway.model.ModelFactory;
import org.slipway.model.SecretVariable;
import org.slipway.model.StringVariable;
import org.slipway.model.kinds.Kinds;
import org.slipway.sequence.Entry;
import org.slipway.sequence.Foreign;
import org.slipway.sequence.ForeignExtra;
import org.slipway.sequence.ForeignOrder;
import org.slipway.sequence.ForeignStep;
import org.slipway.sequence.Format;
import org.slipway.sequence.Group;
import org.slipway.sequence.SequenceFactory;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.xml.Canonical;
import org.slipway.sequence.xml.TreeDifference;
import org.slipway.sequence.xml.TreePatch;
import org.slipway.sequence.xml.XmlElement;

/** Imports one {@code sequence} element. Each object imports one file. */
public final class SequenceImport {
    private static final SequenceFactory FACTORY = SequenceFactory.eINSTANCE;
    /** So many elements are proved together. */
    private static final int TOGETHER = 1_000;
    /** Where the style of all steps is kept, and that of all comparisons. */
    static final String ALL_STEPS = "*";
    static final String ALL_COMPARISONS = "*/expression";
    /** Where comments before and behind the sequence are kept. */
    static final String BEFORE = "*before";
    static final String AFTER = "*after";

    private final String file;
    private final Externals externals;
    private final Workshop workshop;
    private final RootWriter roots;
    private final AccountBook book;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Proof> proofs = new ArrayList<>();
    private int extras;
    private Style style = Style.USUAL;

    /**
     * @param file how problems call the input
     * @param held what the site holds under an id
     * @param names what the other tool calls something, where the input says so
     */
    public SequenceImport(Kinds kinds, Format format, String file, Function<String, Optional<Deployable>> held,
            Function<String, Optional<String>> names) {
        this.file = file;
        this.externals = new Externals(format, held, names);
        this.workshop = new Workshop(kinds, format, externals, condition -> { });
        this.roots = new RootWriter(workshop.dialect(), externals);
        this.book = new AccountBook(workshop.reader().unknownConditions(), workshop.reader().spellings());
    }

    /** What stands for something over there: an element of the site, or a stand-in that is among those of the import. To be asked before reading. */
    public Optional<Deployable> artifact(String foreignId, List<String> kindsOfIt) {
        return externals.find(foreignId, kindsOfIt);
    }

    /** @param id of the new sequence; secrets go below it in the store */
    public Imported read(XmlElement root, String id, String name) throws ProblemException {
        return read(root, id, name, List.of());
    }

    /** @param around what the file says around the sequence; references to secrets are put in the place of those in it */
    public Imported read(XmlElement root, String id, String name, List<XmlElement> around) throws ProblemException {
        if (!root.name().equals("sequence")) {
            throw new ProblemException(Problem.error("TS-NO-SEQUENCE", "The file holds “" + root.name() + "” and no task sequence.")
                    .at(new Place(file, Math.max(1, root.line()), 1)).next("Import a ts.xml, a template, or an export of a task sequence."));
        }
        XmlElement original = root.copy();
        var secrets = new SecretTexts(id, workshop.forms().plainVariables(), workshop.forms().codedVariables(Codecs.SCRIPT));
        secrets.conceal(original, name);
        around.forEach(each -> secrets.conceal(each, name));
        secrets.refuseTooMany(file);
        style = Style.of(original);
        TaskSequence sequence = sequence(original, id, name);
        compare(sequence, original);
        Map<String, FoundSecret> found = secrets.found().stream().collect(Collectors.toMap(FoundSecret::variable, secret -> secret));
        EcoreUtil.<Object>getAllContents(sequence, true).forEachRemaining(each -> {
            if (each instanceof SecretVariable secret && found.containsKey(secret.getEntry())) {
                secret.setEntry(found.get(secret.getEntry()).entry());
            }
        });
        sequence.getVariables().addAll(0, secrets.found().stream().map(SequenceImport::reference).toList()); // before whatever reads them
        return new Imported(sequence, externals.made(), secrets.found(), book.account(), problems);
    }

    private TaskSequence sequence(XmlElement root, String id, String name) {
        TaskSequence sequence = FACTORY.createTaskSequence();
        sequence.setId(id);
        sequence.setName(root.attribute("name").filter(text -> !text.isBlank()).orElse(name));
        root.attribute("description").filter(text -> !text.isEmpty()).ifPresent(sequence::setDescription);
        sequence.setOrigin(workshop.dialect().format());
        root.children().stream().filter(Dialect::isEntry).forEach(child -> sequence.getEntries().add(entry(child, Trail.of(sequence.getName()))));
        Set<String> names = new HashSet<>();
        root.children("globalVarList").limit(1).flatMap(list -> list.children("variable")).forEach(variable -> variable.attribute("name")
                .filter(each -> each.matches("[A-Za-z_][A-Za-z0-9_-]{0,255}") && names.add(each.toLowerCase(Locale.ROOT)))
                .ifPresent(each -> sequence.getVariables().add(variable(each, variable.text()))));
        return sequence;
    }

    private static StringVariable variable(String name, String value) {
        StringVariable variable = ModelFactory.eINSTANCE.createStringVariable();
        variable.setName(name);
        variable.setValue(value.isEmpty() ? null : value);
        return variable;
    }

    private static SecretVariable reference(FoundSecret secret) {
        SecretVariable variable = ModelFactory.eINSTANCE.createSecretVariable();
        variable.setName(secret.variable());
        variable.setEntry(secret.entry());
        variable.setDescription(Trail.of(secret.what()).shown() + " of " + Trail.of(secret.where()).shown());
        return variable;
    }

    private Entry entry(XmlElement element, Trail path) {
        Entry entry = workshop.reader().read(element);
        Trail where = path.to(entry.getName());
        if (entry instanceof Group group) {
            element.children().stream().filter(Dialect::isEntry).forEach(child -> group.getEntries().add(entry(child, where)));
        }
        XmlElement written = workshop.writer().write(entry, style);
        placeholders(entry, written);
        keep(entry.getForeign(), written, element, where.shown(), !(entry instanceof ForeignStep));
        return entry;
    }

    private static void placeholders(Entry entry, XmlElement written) {
        if (entry instanceof Group group) {
            group.getEntries().forEach(each -> written.add(new XmlElement("group")));
        }
    }

    private void compare(TaskSequence sequence, XmlElement original) {
        XmlElement written = roots.write(sequence, original.child(RootWriter.REFERENCES).map(XmlElement::children).filter(references -> !references.isEmpty()).isPresent());
        sequence.getEntries().forEach(each -> written.add(new XmlElement("group")));
        keep(sequence.getForeign(), written, original, Trail.of(sequence.getName()).shown(), true);
        prove();
        original.before().forEach(each -> sequence.getForeign().add(ForeignText.aside(BEFORE, each)));
        original.after().forEach(each -> sequence.getForeign().add(ForeignText.aside(AFTER, each)));
        order(ALL_STEPS, style.parts(), Style.USUAL.parts(), sequence);
        order(ALL_COMPARISONS, style.comparison(), Style.USUAL.comparison(), sequence);
    }

    private static void order(String at, List<String> keys, List<String> usual, TaskSequence sequence) {
        if (!keys.equals(usual)) {
            ForeignOrder order = FACTORY.createForeignOrder();
            order.setAt(at);
            order.getKeys().addAll(keys);
            sequence.getForeign().add(order);
        }
    }

    /** Keeps what is said differently, and makes sure that it brings the original back. */
    private void keep(List<Foreign> kept, XmlElement written, XmlElement original, String where, boolean understood) {
        TreeDifference difference = TreeDifference.between(written, original, Dialect::isEntry);
        ForeignText.of(difference.edits()).forEach(kept::add); // addAll would look for each in all the others
        book.compared(where, original, difference, understood);
        kept.stream().filter(ForeignExtra.class::isInstance).forEach(each -> extras++);
        proofs.add(new Proof(kept, written, original, where));
        if (extras > TOGETHER || proofs.size() > TOGETHER) {
            prove();
        }
    }

    /** What was noted about an element, which has to make the original of what would be written. */
    private record Proof(List<Foreign> kept, XmlElement written, XmlElement original, String where) {
    }

    /** Several at once, so that all the XML that was noted is read together. */
    private void prove() {
        var xml = new KeptXml(proofs.stream().flatMap(each -> each.kept.stream()));
        for (Proof proof : proofs) {
            TreePatch.apply(proof.written, xml.edits(proof.kept), Dialect::isEntry);
            if (!Canonical.without(proof.written, Dialect::isEntry).equals(Canonical.without(proof.original, Dialect::isEntry))) {
                problems.add(Problem.error("TS-NOT-WHOLE", "Not everything about “" + proof.where + "” can be written back as it was.")
                        .at(new Place(file, Math.max(1, proof.original.line()), Math.max(1, proof.original.column())))
                        .next("Compare an export with the file before you rely on it, and tell the makers of Slipway."));
            }
        }
        proofs.clear();
        extras = 0;
    }
}
