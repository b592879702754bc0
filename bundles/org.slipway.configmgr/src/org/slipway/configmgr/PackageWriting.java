package org.slipway.configmgr;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

import org.slipway.sequence.Format;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.exchange.Exported;
import org.slipway.sequence.exchange.SequenceExport;
import org.slipway.sequence.exchange.file.Exporting;
import org.slipway.sequence.exchange.file.WrittenFile;
import org.slipway.sequence.xml.XmlElement;
import org.slipway.sequence.xml.XmlText;

/**
 * Writes one sequence: into a zip as the console exports it where the file is called so, else into the kind of file that it came
 * from; a sequence that was made here is written bare.
 */
final class PackageWriting {
    private static final String ANOTHER_ID = "SLW%05X";
    private static final int FIVE_DIGITS = 0xFFFFF;
    /** Stands in a tree for what is put into the text as a CDATA section. */
    private static final String HERE = "\uE000sequence\uE000";

    private final TaskSequence sequence;
    private final Exporting how;
    private final PackageParts parts;
    private final SequenceExport export;

    PackageWriting(TaskSequence sequence, Exporting how) {
        this.sequence = sequence;
        this.how = how;
        this.parts = new PackageParts(sequence);
        this.export = new SequenceExport(how.kinds(), Format.CONFIGMGR);
    }

    WrittenFile write(String fileName) {
        boolean zip = fileName.toLowerCase(Locale.ROOT).endsWith(".zip");
        boolean home = sequence.isSetOrigin() && sequence.getOrigin() == Format.CONFIGMGR;
        Optional<Envelope> envelope = (home ? parts.envelope() : Optional.<Envelope>empty()).filter(each -> !zip || each.isCim());
        if (envelope.isEmpty() && !zip) {
            Exported bare = export.write(sequence, how.secrets());
            return new WrittenFile(utf8(XmlText.of(bare.root()) + "\n"), bare.problems());
        }
        Envelope frame = envelope.orElseGet(this::madeHere);
        Map<String, XmlElement> files = new LinkedHashMap<>();
        if (home) {
            parts.files().forEach(name -> parts.file(name).ifPresent(part -> files.put(name, part)));
        }
        fill(frame);
        var around = new ArrayList<>(files.values());
        around.add(frame.root());
        Exported exported = export.write(sequence, how.secrets(), around, PackageField.features());
        String text = text(frame, exported.root());
        byte[] content = zip ? new ZipWriting(frame.text("PackageID").filter(PackageWriting::isName).orElse(packageId())).write(text, files) : utf8(text);
        return new WrittenFile(content, exported.problems());
    }

    /** The least that a package says of itself. */
    private Envelope madeHere() {
        var frame = new Envelope(new XmlElement(Envelope.CIM).with("CLASSNAME", "SMS_TaskSequencePackage"));
        frame.set("PackageID", packageId());
        frame.set(frame.sequenceProperty(), "");
        return frame;
    }

    /** Whether a folder of the package can be called so: an id that was read can be anything. */
    private static boolean isName(String id) {
        return id.matches("[A-Za-z0-9_-]{1,64}");
    }

    /** The id where it can be one over there; else one made of it, the same each time. */
    private String packageId() {
        String id = String.valueOf(sequence.getId());
        if (id.matches("[A-Z0-9]{3}[0-9A-F]{5}")) {
            return id;
        }
        var sum = new CRC32();
        sum.update(utf8(id));
        return ANOTHER_ID.formatted(sum.getValue() & FIVE_DIGITS);
    }

    private void fill(Envelope frame) {
        for (PackageField field : PackageField.values()) {
            String said = field.said(sequence, export::foreignId);
            parts.written(field, said).filter(text -> !text.isEmpty() || frame.value(field.property()).isPresent())
                    .ifPresent(text -> frame.set(field.property(), text));
        }
    }

    private static String text(Envelope frame, XmlElement root) {
        frame.set(frame.sequenceProperty(), "");
        if (!frame.isCim()) {
            frame.value(frame.sequenceProperty()).ifPresent(value -> value.add(root));
            return XmlText.file(frame.root());
        }
        frame.set(frame.sequenceProperty(), HERE);
        String inside = "<![CDATA[" + XmlText.compact(root).replace("]]>", "]]]]><![CDATA[>") + "]]>";
        return XmlText.of(frame.root()).replace(HERE, inside).replace("\r\n", "\n").replace("\n", "\r\n") + "\r\n";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
