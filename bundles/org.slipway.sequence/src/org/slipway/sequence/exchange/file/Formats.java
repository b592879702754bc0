package org.slipway.sequence.exchange.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.sequence.xml.XmlLimits;
import org.slipway.sequence.xml.XmlReading;

/** The installed formats. Their classes are loaded when the first file is to be read or written. */
public record Formats(List<InstalledFormat> all) {

    public Formats {
        all = List.copyOf(all);
    }

    public Optional<InstalledFormat> named(String name) {
        return all.stream().filter(format -> format.name().equalsIgnoreCase(name)).findFirst();
    }

    /** Reads a file by the first format that recognises it. One that cannot be loaded matters only where no other does. */
    public FileReading read(SequenceFile file) throws ProblemException, IOException {
        var broken = new ArrayList<Problem>();
        for (InstalledFormat each : all) {
            Optional<SequenceFormat> format = loaded(each, broken);
            if (format.isPresent() && format.get().recognises(file)) {
                return format.get().read(file);
            }
        }
        damaged(file);
        broken.add(unknown(file));
        throw new ProblemException(broken);
    }

    private static Optional<SequenceFormat> loaded(InstalledFormat format, List<Problem> broken) {
        try {
            return Optional.of(format.loading().load());
        } catch (ProblemException notLoadable) {
            broken.addAll(notLoadable.problems());
            return Optional.empty();
        }
    }

    /** Says what is wrong with XML of which not even the beginning could be understood: it is not known then what it is. */
    private static void damaged(SequenceFile file) throws ProblemException, IOException {
        if (file.isXml() && file.root().isEmpty()) {
            try (InputStream input = file.open()) {
                XmlReading.of(input, file.shown(), XmlLimits.DEFAULT);
            }
        }
    }

    private Problem unknown(SequenceFile file) throws IOException {
        String root = file.root().map(element -> "It begins with the element “" + element.name() + "”.")
                .orElse(file.isBlank() ? "It is empty." : "It is neither XML nor a zip with task sequences.");
        return Problem.error("TS-UNKNOWN-FILE", "No installed format knows this file. " + root).at(Place.of(file.shown()))
                .next(all.isEmpty() ? "Install the bundles for MDT or Configuration Manager." : "Give a task sequence of " + String.join(" or ", all.stream().map(InstalledFormat::label).toList()) + ", as it was exported.");
    }
}
