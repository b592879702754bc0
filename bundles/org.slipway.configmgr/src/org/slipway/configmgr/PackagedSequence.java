package org.slipway.configmgr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.slipway.base.ProblemException;
import org.slipway.model.Deployable;
import org.slipway.sequence.Format;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.exchange.Account.Fate;
import org.slipway.sequence.exchange.Imported;
import org.slipway.sequence.exchange.SequenceExport;
import org.slipway.sequence.exchange.SequenceImport;
import org.slipway.sequence.exchange.file.FoundSequence;
import org.slipway.sequence.exchange.file.Importing;
import org.slipway.sequence.exchange.file.SuggestedId;
import org.slipway.sequence.xml.Canonical;
import org.slipway.sequence.xml.XmlElement;

/**
 * A sequence in its package.
 *
 * @param file how problems call the file
 * @param sequence the sequence itself, which stands in the package as an element or as text
 * @param names what the package calls that which the sequence refers to
 * @param files further parts of the zip that belong to it, by name
 * @param otherwise how it is called where its package does not say
 */
record PackagedSequence(String file, Envelope envelope, XmlElement sequence, Map<String, String> names, Map<String, XmlElement> files, String otherwise)
        implements FoundSequence {

    @Override
    public String id() {
        return SuggestedId.of(envelope.text("PackageID").orElse(otherwise)).id();
    }

    @Override
    public String name() {
        return envelope.text(PackageField.NAME.property()).orElse(id());
    }

    @Override
    public Imported importAs(String id, Importing into) throws ProblemException {
        var importing = new SequenceImport(into.kinds(), Format.CONFIGMGR, file, into.held(), foreignId -> Optional.ofNullable(names.get(foreignId)));
        Function<String, Optional<Deployable>> bootImages = foreignId -> importing.artifact(foreignId.strip(), List.of("bootImage"));
        envelope.text(PackageField.BOOT_IMAGE.property()).ifPresent(bootImages::apply);
        var frame = new Envelope(envelope.root().copy());
        frame.value(frame.sequenceProperty()).ifPresent(PackagedSequence::empty);
        Map<String, XmlElement> parts = new LinkedHashMap<>();
        files.forEach((name, part) -> parts.put(name, part.copy()));
        var around = new ArrayList<>(parts.values());
        around.addFirst(frame.root());
        Imported imported = importing.read(sequence, id, name(), around);
        var account = new PackageAccount(imported.sequence().getName());
        List.of(frame.property(frame.sequenceProperty()), frame.value(frame.sequenceProperty())).forEach(
                holder -> holder.ifPresent(element -> account.became(Fate.MAPPED, element)));
        fields(frame, imported.sequence(), bootImages, into, account);
        account.add(frame.root());
        parts.values().forEach(account::add);
        var kept = new PackageParts(imported.sequence());
        empty(frame);
        kept.keep(frame.root());
        parts.forEach(kept::keepFile);
        return new Imported(imported.sequence(), imported.externals(), imported.secrets(), account.account().and(imported.account()), imported.problems());
    }

    private static void empty(XmlElement value) {
        value.children().clear();
        value.text("");
    }

    private static void empty(Envelope frame) {
        for (PackageField field : PackageField.values()) {
            frame.value(field.property()).ifPresent(value -> value.text(""));
        }
    }

    private static void fields(Envelope frame, TaskSequence sequence, Function<String, Optional<Deployable>> bootImages, Importing into, PackageAccount account) {
        var export = new SequenceExport(into.kinds(), Format.CONFIGMGR);
        var kept = new PackageParts(sequence);
        for (PackageField field : PackageField.values()) {
            frame.text(field.property()).ifPresent(text -> field.take(text, sequence, bootImages));
            String said = field.said(sequence, export::foreignId);
            Optional<XmlElement> value = frame.value(field.property());
            if (value.isEmpty() && !said.isEmpty()) {
                kept.keepAbsence(field, said);
            } else if (value.isPresent()) {
                boolean same = Canonical.same(said, value.get().text());
                if (!same) {
                    kept.keepValue(field, said, value.get().text());
                }
                account.became(same ? Fate.MAPPED : Fate.NOTED, value.get());
                frame.property(field.property()).filter(property -> property != value.get()).ifPresent(property -> account.became(Fate.MAPPED, property));
            }
        }
    }
}
