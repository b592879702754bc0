package org.slipway.mdt;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.slipway.base.ProblemException;
import org.slipway.sequence.Format;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.exchange.Exported;
import org.slipway.sequence.exchange.SequenceExport;
import org.slipway.sequence.exchange.file.BareSequence;
import org.slipway.sequence.exchange.file.Exporting;
import org.slipway.sequence.exchange.file.FileReading;
import org.slipway.sequence.exchange.file.SequenceFile;
import org.slipway.sequence.exchange.file.SequenceFormat;
import org.slipway.sequence.exchange.file.SuggestedId;
import org.slipway.sequence.exchange.file.WrittenFile;
import org.slipway.sequence.xml.XmlElement;
import org.slipway.sequence.xml.XmlLimits;
import org.slipway.sequence.xml.XmlReading;
import org.slipway.sequence.xml.XmlText;

/** A {@code ts.xml} or a template: one sequence with nothing around it. */
public final class MdtFormat implements SequenceFormat {
    private static final String IN_SHARE = "ts.xml";

    @Override
    public Format format() {
        return Format.MDT;
    }

    /** The element alone does not tell, Configuration Manager has it too; but only here it has a name, and only here this version. */
    @Override
    public boolean recognises(SequenceFile file) throws IOException {
        return file.root().filter(root -> root.name().equals("sequence"))
                .map(root -> root.attribute("name").isPresent() || root.attribute("version").map("3.00"::equals).orElse(false)).orElse(false);
    }

    @Override
    public FileReading read(SequenceFile file) throws ProblemException, IOException {
        try (InputStream input = file.open()) {
            XmlElement root = XmlReading.of(input, file.shown(), XmlLimits.DEFAULT);
            SuggestedId id = id(file);
            String name = root.attribute("name").filter(text -> !text.isBlank()).orElse(id.id());
            return new FileReading(List.of(new BareSequence(id.id(), name, Format.MDT, file.shown(), root)), List.of());
        }
    }

    /** In a share all files have one name, and the folder is called as the sequence. */
    private static SuggestedId id(SequenceFile file) {
        return file.folder().filter(folder -> file.name().equalsIgnoreCase(IN_SHARE)).map(SuggestedId::of).orElseGet(() -> SuggestedId.ofFile(file.name()));
    }

    @Override
    public WrittenFile write(TaskSequence sequence, String fileName, Exporting how) {
        Exported exported = new SequenceExport(how.kinds(), Format.MDT).write(sequence, how.secrets());
        return new WrittenFile(XmlText.file(exported.root()).getBytes(StandardCharsets.UTF_8), exported.problems());
    }
}
