package org.slipway.configmgr;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.sequence.Format;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.exchange.file.BareSequence;
import org.slipway.sequence.exchange.file.Exporting;
import org.slipway.sequence.exchange.file.FileReading;
import org.slipway.sequence.exchange.file.FoundSequence;
import org.slipway.sequence.exchange.file.SequenceFile;
import org.slipway.sequence.exchange.file.SequenceFormat;
import org.slipway.sequence.exchange.file.SuggestedId;
import org.slipway.sequence.exchange.file.WrittenFile;
import org.slipway.sequence.xml.XmlElement;
import org.slipway.sequence.xml.XmlLimits;
import org.slipway.sequence.xml.XmlReading;

/** Bare sequences, packages as one XML file, and export packages of the console. */
public final class ConfigMgrFormat implements SequenceFormat {
    private static final String BARE = "sequence";

    @Override
    public Format format() {
        return Format.CONFIGMGR;
    }

    @Override
    public boolean recognises(SequenceFile file) throws IOException {
        if (file.isZip()) {
            return true;
        }
        Optional<XmlElement> root = file.root();
        return root.map(XmlElement::name).map(name -> name.equals(Envelope.CIM) || name.equals(Envelope.PLAIN)).orElse(false)
                || root.filter(element -> element.name().equals(BARE) && element.attribute("name").isEmpty()
                        && !element.attribute("version").equals(Optional.of("3.00"))).isPresent();
    }

    @Override
    public FileReading read(SequenceFile file) throws ProblemException, IOException {
        if (file.isZip()) {
            return new ZipReading(file).read();
        }
        try (InputStream input = file.open()) {
            XmlElement root = XmlReading.of(input, file.shown(), XmlLimits.DEFAULT);
            String id = SuggestedId.ofFile(file.name()).id();
            FoundSequence found = root.name().equals(BARE) ? new BareSequence(id, id, Format.CONFIGMGR, file.shown(), root)
                    : packaged(new Envelope(root), file.shown(), id, Map.of(), Map.of());
            return new FileReading(List.of(found), List.of());
        }
    }

    static PackagedSequence packaged(Envelope envelope, String shown, String otherwise, Map<String, String> names, Map<String, XmlElement> files)
            throws ProblemException {
        Optional<XmlElement> sequence = envelope.isSequence() ? envelope.sequence(shown) : Optional.empty();
        return new PackagedSequence(shown, envelope, sequence.orElseThrow(() -> new ProblemException(Problem.error("TS-NO-SEQUENCE",
                envelope.isSequence() ? "The package holds no sequence." : "The file holds an object of the class “"
                        + envelope.root().attribute("CLASSNAME").orElse("") + "” and no task sequence.")
                .at(new Place(shown, Math.max(1, envelope.root().line()), 1)).next("Export the task sequence again in the console."))), names, files, otherwise);
    }

    @Override
    public WrittenFile write(TaskSequence sequence, String fileName, Exporting how) throws ProblemException {
        return new PackageWriting(sequence, how).write(fileName);
    }
}
