package org.slipway.cli.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.base.Digest;
import org.slipway.base.ProblemException;
import org.slipway.cli.TestRegistry;
import org.slipway.sequence.TaskSequence;
import org.slipway.testkit.Corpus;

/**
 * Real sequences run on machines that are thought of as they would on others. The table beside this class says of each, by the beginning of its
 * digest, how it ends on a bare machine and on one with a system, and why where it does not succeed; files that hold the same stand there once.
 */
class RealSequencesTest {
    private static final String TABLE = "real-sequences.txt";

    @TempDir
    Path folder;

    private final Rehearsal rehearsal = new Rehearsal(new TestRegistry().registry());
    private int sites;

    @Test
    void everySequenceEndsAsTheTableSays() throws Exception {
        List<String> ends = new ArrayList<>();
        var seen = new HashSet<String>();
        for (Path file : files()) {
            if (seen.add(mark(file))) {
                ends.addAll(ends(file));
            }
        }
        assertEquals(String.join("\n", table()), String.join("\n", ends));
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>(Corpus.files("ts", name -> true));
        files.addAll(Corpus.files("share", name -> name.equals("ts.xml")));
        files.addAll(Corpus.files("configmgr", name -> name.contains("TaskSequence_") || name.equals("extracted.xml") || name.endsWith("object.xml")));
        for (Path manifest : Corpus.files("configmgr", name -> name.equals("Manifest.xml"))) {
            files.add(zipped(manifest.getParent()));
        }
        return files;
    }

    /** An export as the console writes it: one file. Its entries have one time, so that its digest stays. */
    private Path zipped(Path parts) throws IOException {
        Path zip = folder.resolve("export.zip");
        try (OutputStream out = Files.newOutputStream(zip); var all = new ZipOutputStream(out); var walk = Files.walk(parts)) {
            for (Path each : walk.filter(Files::isRegularFile).filter(file -> !file.endsWith("extracted.xml")).sorted().toList()) {
                var entry = new ZipEntry(parts.relativize(each).toString().replace('\\', '/'));
                entry.setTime(0);
                all.putNextEntry(entry);
                Files.copy(each, all);
                all.closeEntry();
            }
        }
        return zip;
    }

    private static String mark(Path file) throws IOException {
        return file.toString().endsWith(".zip") ? "export.zip" : Digest.of(Files.readAllBytes(file)).toString().replaceFirst("^.*:", "").substring(0, 10);
    }

    private List<String> ends(Path file) throws Exception {
        List<String> ends = new ArrayList<>();
        try (var imported = rehearsal.imported(file, folder.resolve("site-" + sites++))) {
            for (TaskSequence sequence : imported.sequences()) {
                for (String machine : List.of("desktop", "desktop,system")) {
                    ends.add(String.join(" | ", mark(file), machine, Rehearsal.line(imported.on(machine, sequence, Map.of()))));
                }
            }
        } catch (ProblemException unreadable) {
            ends.add(mark(file) + " | | " + unreadable.problems().getFirst().code().toLowerCase(Locale.ROOT));
        }
        return ends;
    }

    private static List<String> table() throws IOException {
        try (InputStream file = RealSequencesTest.class.getResourceAsStream(TABLE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).toList();
        }
    }
}
