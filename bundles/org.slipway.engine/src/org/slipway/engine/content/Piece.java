package org.slipway.engine.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.model.Artifact;
import org.slipway.model.ContentReference;
import org.slipway.model.Deployable;

/**
 * One file of what is brought to a machine.
 *
 * @param from where it is read, on this machine
 * @param name below the folder that it is brought to, as Windows divides it
 * @param size in bytes
 */
public record Piece(Path from, String name, long size) {
    /**
     * All files of a content, verified: of a folder those below it, and a file by its own name. Links are not followed.
     *
     * @throws ProblemException where there is none, or something is missing
     * @throws IOException where it is there and cannot be read
     */
    public static List<Piece> of(Deployable what, Content content) throws ProblemException, IOException, InterruptedException {
        List<ContentReference> references = what instanceof Artifact artifact ? artifact.getContent() : List.of();
        if (references.isEmpty()) {
            throw new ProblemException(Problem.error("TARGET-NO-CONTENT", "“" + what.getName() + "” has no content that could be brought.")
                    .next("Add its files to the site, and to its “content”."));
        }
        var pieces = new ArrayList<Piece>();
        for (ContentReference reference : references) {
            Path there = content.bring(reference);
            if (Files.isDirectory(there)) {
                pieces.addAll(below(there));
            } else {
                pieces.add(new Piece(there, there.getFileName().toString(), Files.size(there)));
            }
        }
        return pieces;
    }

    private static List<Piece> below(Path folder) throws IOException, ProblemException {
        var pieces = new ArrayList<Piece>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)).sorted().toList()) {
                pieces.add(new Piece(file, named(folder.relativize(file)), Files.size(file)));
            }
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        return pieces;
    }

    /** Elsewhere a backslash may be part of a name; on Windows such a file would leave its folder. */
    private static String named(Path below) throws ProblemException {
        for (Path each : below) {
            if (each.toString().contains("\\")) {
                throw new ProblemException(Problem.error("TARGET-FILE-NAME", "“" + below + "” has a backslash in its name, which Windows cannot keep.")
                        .next("Give the file another name."));
            }
        }
        return String.join("\\", StreamSupport.stream(below.spliterator(), false).map(Path::toString).toList());
    }
}
