package org.slipway.sequence.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.base.Problem;
import org.slipway.model.Deployable;
import org.slipway.model.SecretVariable;
import org.slipway.model.Unknown;
import org.slipway.model.Variable;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.kinds.Spelling;
import org.slipway.sequence.Entry;
import org.slipway.sequence.Foreign;
import org.slipway.sequence.ForeignExtra;
import org.slipway.sequence.ForeignOrder;
import org.slipway.sequence.ForeignStep;
import org.slipway.sequence.ForeignValue;
import org.slipway.sequence.Format;
import org.slipway.sequence.Group;
import org.slipway.sequence.Step;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.exchange.form.Call;
import org.slipway.sequence.exchange.form.StepForm;
import org.slipway.sequence.xml.TreeEdit;
import org.slipway.sequence.xml.TreePatch;
import org.slipway.sequence.xml.XmlCharacters;
import org.slipway.sequence.xml.XmlElement;

/** Writes a sequence in the format of another tool, and tells what that cannot say. Each object exports one sequence. */
public final class SequenceExport {
    /** An element without attributes, texts and children, as MDT writes into each group. */
    private static final Pattern EMPTY = Pattern.compile("<[^<>\\s!?/]+\\s*/>");

    private final Format format;
    private final Workshop workshop;
    private final RootWriter roots;
    private final Unwritten unwritten;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Deployable> unknown = new HashSet<>();
    private Optional<Entry> current = Optional.empty();
    private KeptXml xml = new KeptXml(Stream.empty());

    public SequenceExport(Kinds kinds, Format format) {
        this.format = format;
        ForeignIds ids = new ForeignIds() {
            @Override
            public Optional<Deployable> find(String foreignId, List<String> expected) {
                return Optional.empty();
            }

            @Override
            public String of(Deployable artifact) {
                return foreignId(artifact);
            }
        };
        this.workshop = new Workshop(kinds, format, ids, condition -> unsaid("The condition of “" + name() + "” holds something that "
                + tool() + " has no word for. A condition that never holds is written in its place.", "Change the condition, or this entry is never run there."));
        this.roots = new RootWriter(workshop.dialect(), ids);
        this.unwritten = new Unwritten(workshop.dialect(), workshop.forms());
    }

    private String name() {
        return current.map(Entry::getName).orElse("");
    }

    private String tool() {
        return format == Format.MDT ? "MDT" : "Configuration Manager";
    }

    private void unsaid(String text, String next) {
        problems.add(Problem.warning("TS-UNSAID", text).next(next));
    }

    /** @param secrets the values of entries of the secret store that are to be written; the others are left empty */
    public Exported write(TaskSequence sequence, Function<String, Optional<String>> secrets) {
        return write(sequence, secrets, List.of(), Set.of());
    }

    /** How the format refers to an element; told where the tool cannot know it so. */
    public String foreignId(Deployable artifact) {
        String name = Externals.nameOf(artifact, format);
        if (!Externals.isKnownTo(artifact, format) && unknown.add(artifact)) {
            unsaid(tool() + " does not know “" + artifact.getName() + "”; what refers to it is written as “" + name + "”.",
                    "Choose it there again, or let the reference lead to an external artifact that holds its own name there.");
        }
        return name;
    }

    /**
     * @param around what is to stand around the sequence; secrets in it are treated in the same way
     * @param said the features of the sequence that are said there
     */
    public Exported write(TaskSequence sequence, Function<String, Optional<String>> secrets, List<XmlElement> around, Set<EStructuralFeature> said) {
        boolean home = sequence.isSetOrigin() && sequence.getOrigin() == format;
        Style style = style(sequence, home);
        XmlElement root = roots.write(sequence, home && sequence.getForeign().stream().map(Foreign::getAt).anyMatch(RootWriter.REFERENCES::equals));
        xml = kept(sequence, home);
        tell(sequence, said);
        sequence.getEntries().forEach(entry -> entries(entry, style, home).forEach(root::add));
        patch(root, sequence.getForeign(), home, "The sequence");
        if (home) {
            root.between(xml.asides(sequence.getForeign(), SequenceImport.BEFORE), xml.asides(sequence.getForeign(), SequenceImport.AFTER));
        }
        tellRemarks();
        reveal(root, around, sequence, secrets);
        clean(root, "The sequence");
        around.forEach(each -> clean(each, "The package"));
        return new Exported(root, problems);
    }

    /** What stands around the sequence in its package is read by whoever writes packages. */
    private static KeptXml kept(TaskSequence sequence, boolean home) {
        Stream<Foreign> own = sequence.getForeign().stream().filter(each -> !isOfPackage(each));
        return new KeptXml(home ? Stream.concat(own, below(sequence.getEntries())) : Stream.empty());
    }

    private static Stream<Foreign> below(List<Entry> entries) {
        return entries.stream().flatMap(entry -> Stream.concat(entry.getForeign().stream(), entry instanceof Group group ? below(group.getEntries()) : Stream.empty()));
    }

    private static Style style(TaskSequence sequence, boolean home) {
        return home ? new Style(order(sequence, SequenceImport.ALL_STEPS, Style.USUAL.parts()),
                order(sequence, SequenceImport.ALL_COMPARISONS, Style.USUAL.comparison())) : Style.USUAL;
    }

    private static List<String> order(TaskSequence sequence, String at, List<String> usual) {
        return sequence.getForeign().stream().filter(kept -> kept instanceof ForeignOrder && at.equals(kept.getAt()))
                .map(kept -> List.copyOf(((ForeignOrder) kept).getKeys())).filter(keys -> keys.size() == usual.size() && keys.containsAll(usual))
                .findFirst().orElse(usual);
    }

    /** Mostly one; at home a step is left as it is, since it may have come so. */
    private List<XmlElement> entries(Entry entry, Style style, boolean home) {
        Optional<Apart> apart = entry instanceof Step step ? Apart.of(step, workshop.forms()) : Optional.empty();
        if (apart.isPresent() && !home) {
            problems.add(Problem.info("TS-APART", "“" + entry.getName() + "” names " + apart.get().count() + " " + apart.get().feature() + ". A step of " + tool()
                    + " takes one, so that it is written as " + apart.get().count() + " steps.").next("Nothing to do: they are run in the same order."));
            return apart.get().steps().stream().flatMap(step -> entry(step, style, home).stream()).toList();
        }
        apart.ifPresent(several -> unsaid("“" + entry.getName() + "” names " + several.count() + " " + several.feature() + ", and a step of " + tool()
                + " takes one. They are written with commas between, which it does not understand.", "Put each into a step of its own."));
        return entry(entry, style, home).stream().toList();
    }

    private Optional<XmlElement> entry(Entry entry, Style style, boolean home) {
        current = Optional.of(entry);
        if (entry instanceof Unknown) {
            unsaid("“" + entry.getName() + "” is of a kind that no installed bundle brings, and is not exported.", "Install the bundle that brings it.");
            return Optional.empty();
        }
        if (entry instanceof Step step) {
            tell(step, home);
        }
        tell("“" + entry.getName() + "”", unwritten.of(entry));
        XmlElement element = workshop.writer().write(entry, style);
        if (entry instanceof Group group) {
            group.getEntries().forEach(each -> entries(each, style, home).forEach(element::add));
        }
        patch(element, entry.getForeign(), home, "“" + entry.getName() + "”");
        return Optional.of(element);
    }

    private void tell(String what, List<String> options) {
        if (!options.isEmpty()) {
            unsaid(what + " says " + String.join(", ", options) + ", which " + tool() + " has no place for here. " + (options.size() == 1 ? "It is" : "They are")
                    + " not written.", "See whether another step, a variable or the tool's own console can say it there.");
        }
    }

    private void tell(TaskSequence sequence, Set<EStructuralFeature> said) {
        tell("The sequence", unwritten.of(sequence, said));
        for (Variable variable : sequence.getVariables()) {
            if (variable instanceof Unknown) {
                unsaid("The variable “" + variable.getName() + "” is of a kind that no installed bundle brings, and is not exported.", "Install the bundle that brings it.");
            } else if (!(variable instanceof SecretVariable secret && RootWriter.isKept(secret))) {
                tell("The variable “" + variable.getName() + "”", unwritten.of(variable));
            }
        }
    }

    private void tellRemarks() {
        if (!unwritten.remarks().isEmpty()) {
            problems.add(Problem.info("TS-UNSAID", "What is there for people who work on the sequence here is not written: " + unwritten.remarks() + ".")
                    .next("Nothing to do: it runs the same without."));
        }
    }

    private void tell(Step step, boolean home) {
        Optional<StepForm> form = workshop.forms().of(step);
        if (step instanceof ForeignStep && !home) {
            unsaid("“" + step.getName() + "” is a step of another tool that nobody here understands. It is written as it was.",
                    "See whether " + tool() + " knows the type “" + ((ForeignStep) step).getForeignType() + "”.");
        } else if (form.isEmpty() && !(step instanceof ForeignStep)) {
            unsaid("“" + step.getName() + "” is a step of the kind “" + Spelling.title(step.eClass().getName()) + "”, which " + tool() + " does not have.",
                    "It is written without a type and a command. Put something else in its place there.");
        } else if (form.isPresent() && form.get().call().isPresent()) {
            if (!home) {
                unsaid("“" + step.getName() + "” is a step of the Deployment Toolkit. It is written as a command that calls the toolkit's script.",
                        "See that a step before it brings the toolkit to the device, as Use Toolkit Package does.");
            }
        } else if (form.isPresent() && !form.get().own()) {
            unsaid("“" + step.getName() + "” is a step that only the other tool has. It is written as that one does.",
                    format == Format.MDT ? "Lite Touch runs it only with the files of Configuration Manager." : "It needs the toolkit's scripts on the device.");
        }
    }

    private void patch(XmlElement element, List<Foreign> kept, boolean home, String what) {
        List<Foreign> own = kept.stream().filter(each -> !isStyle(each) && !Call.is(each) && !isOfPackage(each) && !(home && isAround(each))).toList();
        if (!home) {
            long details = own.stream().filter(SequenceExport::says).count();
            if (details > 0) {
                unsaid(what + " holds " + details + (details == 1 ? " detail" : " details") + " of the tool that it was imported from, which "
                        + tool() + " has no word for.", "Look at “foreign” in its file if one of them matters.");
            }
            return;
        }
        for (TreeEdit gone : TreePatch.apply(element, xml.edits(own), Dialect::isEntry)) {
            problems.add(Problem.info("TS-CHANGED", what + ": an imported detail at “" + gone.at() + "” gave way to what was changed here.")
                    .next("Nothing to do if the change was meant."));
        }
    }

    /** Whether it is more than an order, something empty, or something that was not there. */
    private static boolean says(Foreign kept) {
        return switch (kept) {
            case ForeignValue value -> value.getText() != null && !value.getText().isBlank();
            case ForeignExtra extra -> extra.getXml() != null && !EMPTY.matcher(extra.getXml().strip()).matches();
            default -> false;
        };
    }

    private static boolean isStyle(Foreign kept) {
        return SequenceImport.ALL_STEPS.equals(kept.getAt()) || SequenceImport.ALL_COMPARISONS.equals(kept.getAt());
    }

    private static boolean isAround(Foreign kept) {
        return SequenceImport.BEFORE.equals(kept.getAt()) || SequenceImport.AFTER.equals(kept.getAt());
    }

    /** What stood around the sequence in its package is written by whoever writes packages. */
    private static boolean isOfPackage(Foreign kept) {
        return kept.getAt() != null && kept.getAt().startsWith("package");
    }

    private void reveal(XmlElement root, List<XmlElement> around, TaskSequence sequence, Function<String, Optional<String>> secrets) {
        var revealing = new Revealing(SecretReference.all(sequence), secrets, workshop.forms().codedVariables(Codecs.SCRIPT));
        revealing.in(root);
        around.forEach(revealing::in);
        revealing.empty().forEach(secret -> problems.add(Problem.info("TS-SECRET-EMPTY", "The secret “" + secret.getName() + "” is left empty.")
                .next("Type it into " + tool() + ", or export again with --with-secrets to write it in clear.")));
    }

    /** What XML cannot hold is left out, or the whole file could not be read. */
    private void clean(XmlElement element, String where) {
        String here = Dialect.isEntry(element) ? "“" + XmlCharacters.held(element.attribute("name").orElse("")) + "”" : where;
        element.attributes().replaceAll((name, value) -> held(value, here));
        element.text(held(element.text(), here));
        Stream.of(element.before(), element.children(), element.after()).flatMap(List::stream).forEach(each -> clean(each, here));
    }

    private String held(String text, String where) {
        String held = XmlCharacters.held(text);
        if (!held.equals(text)) {
            unsaid(where + " holds characters that no XML can hold, such as control characters. They are left out.", "Take them out, or write what they stand for.");
        }
        return held;
    }
}
