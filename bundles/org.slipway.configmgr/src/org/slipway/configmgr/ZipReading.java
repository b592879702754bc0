package org.slipway.configmgr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.sequence.exchange.file.FileReading;
import org.slipway.sequence.exchange.file.FoundSequence;
import org.slipway.sequence.exchange.file.SequenceFile;
import org.slipway.sequence.exchange.file.SuggestedId;
import org.slipway.sequence.xml.XmlElement;

/** Reads all sequences of an export package. One that is damaged does not hide the others. */
final class ZipReading {
    static final String OBJECT = "object.xml";
    static final String REFERENCES = "ReferencesInfo.xml";
    static final String APPLICATIONS = "AppReferencesInfo.xml";
    static final String USER_STATE = "USERSTATE_MIGRATION_PACKAGE.xml";

    /** So many parts that are left are told by name. */
    private static final int NAMED = 5;

    private final SequenceFile file;
    private final List<FoundSequence> found = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int others;

    ZipReading(SequenceFile file) {
        this.file = file;
    }

    FileReading read() throws ProblemException, IOException {
        try (ExportZip zip = ExportZip.open(file, ZipLimits.DEFAULT)) {
            List<String> objects = zip.named(OBJECT);
            for (String part : objects) {
                try {
                    object(zip, part, objects.size() == 1);
                } catch (ProblemException damaged) {
                    if (zip.isExhausted()) {
                        throw damaged;
                    }
                    problems.addAll(damaged.problems());
                }
            }
            left(zip.unread());
        }
        if (found.isEmpty()) {
            problems.add(Problem.error("TS-NO-SEQUENCE", "The zip holds no task sequence that can be read.").at(Place.of(file.shown()))
                    .next("Export the task sequence in the console: Software Library, Operating Systems, Task Sequences, Export."));
            throw new ProblemException(problems);
        }
        if (others > 0) {
            problems.add(Problem.info("TS-OTHERS", "The file also holds " + others + (others == 1 ? " object that is" : " objects that are")
                    + " no task sequence.").at(Place.of(file.shown())).next("Only task sequences are imported."));
        }
        return new FileReading(found, problems);
    }

    private void left(List<String> unread) {
        if (!found.isEmpty() && !unread.isEmpty()) {
            boolean many = unread.size() > NAMED;
            problems.add(Problem.info("TS-PARTS-LEFT", (unread.size() == 1 ? "1 part" : unread.size() + " parts") + " of the file belong to no single task sequence: "
                    + String.join(", ", many ? unread.subList(0, NAMED) : unread) + (many ? " …" : "") + ".").at(Place.of(file.shown()))
                    .next("They are not imported. An export writes those anew that the console asks for."));
        }
    }

    /** @param alone whether all of the file is about this one */
    private void object(ExportZip zip, String part, boolean alone) throws ProblemException, IOException {
        var envelope = new Envelope(zip.read(part));
        if (!envelope.isSequence()) {
            others++;
            return;
        }
        String folder = part.substring(0, part.length() - OBJECT.length());
        var names = new ReferenceNames();
        Map<String, XmlElement> files = new LinkedHashMap<>();
        for (String name : List.of(REFERENCES, APPLICATIONS)) {
            part(zip, folder + name, name, files);
        }
        part(zip, parent(folder) + USER_STATE, USER_STATE, files);
        if (alone) {
            shared(zip, files);
        }
        if (files.containsKey(REFERENCES)) {
            names.read(files.get(REFERENCES), zip.shown((folder + REFERENCES).toLowerCase(Locale.ROOT)));
        }
        found.add(ConfigMgrFormat.packaged(envelope, zip.shown(part), SuggestedId.ofFile(file.name()).id(), names.names(), files));
    }

    /** What says of the whole file what is in it. It is of no use here, but goes back. One that is damaged is written anew. */
    private static void shared(ExportZip zip, Map<String, XmlElement> files) throws ProblemException, IOException {
        for (String name : zip.names()) {
            if (SharedParts.is(name)) {
                try {
                    files.put(zip.original(name), zip.read(name));
                } catch (ProblemException damaged) {
                    if (zip.isExhausted()) {
                        throw damaged;
                    }
                }
            }
        }
    }

    private static void part(ExportZip zip, String path, String name, Map<String, XmlElement> files) throws ProblemException, IOException {
        String known = path.toLowerCase(Locale.ROOT);
        if (zip.has(known)) {
            files.put(name, zip.read(known));
        }
    }

    /** The folder above, with its slash; folders end with one. */
    private static String parent(String folder) {
        int slash = folder.lastIndexOf('/', folder.length() - 2);
        return slash < 0 ? "" : folder.substring(0, slash + 1);
    }
}
