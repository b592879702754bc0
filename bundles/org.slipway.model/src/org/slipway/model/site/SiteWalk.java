package org.slipway.model.site;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.model.site.SiteFiles.Stamp;

/**
 * Looks through a site's folder for YAML files. Folders that begin with a point (.git, .slipway), sites within the site and what
 * links lead to outside of it are no part of it; nothing else is left out without a word.
 */
final class SiteWalk extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final SortedMap<String, Stamp> files = new TreeMap<>();
    private final SortedMap<String, Problem> unreadable = new TreeMap<>();
    private final List<Problem> remarks = new ArrayList<>();

    private SiteWalk(Path folder) {
        this.folder = folder;
    }

    /** @param folder as it is called when no link is left */
    static SiteListing of(Path folder) throws IOException {
        var walk = new SiteWalk(folder);
        Files.walkFileTree(folder, walk);
        return new SiteListing(walk.files, walk.unreadable, List.copyOf(walk.remarks));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
        if (visited.equals(folder)) {
            return FileVisitResult.CONTINUE;
        }
        if (isHidden(visited)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        if (SiteFiles.isSite(visited)) {
            remarks.add(Problem.info("SITE-NESTED", "This folder has a site.yaml of its own; it is another site and no part of this one.")
                    .at(Place.of(path(visited))).next("Move it out of here, or remove its site.yaml if it belongs to this site."));
            return FileVisitResult.SKIP_SUBTREE;
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            link(file);
        } else if (isYaml(file) && attributes.isRegularFile()) {
            files.put(path(file), Stamp.of(attributes));
        } else if (isYaml(file)) {
            unreadable(file, Problem.warning("FILE-SPECIAL", "This is a pipe or a device, not a file; it is not read.")
                    .next("Remove it, or put a file in its place."));
        }
        return FileVisitResult.CONTINUE;
    }

    private void link(Path link) {
        try {
            Path target = link.toRealPath();
            if (!target.startsWith(folder)) {
                if (isYaml(link)) {
                    unreadable(link, Problem.error("FILE-OUTSIDE", "The link leads out of the site's folder; it is neither read nor written.")
                            .next("Put the file itself here, or remove the link."));
                }
            } else if (isYaml(link) && Files.isRegularFile(target)) {
                files.put(path(link), Stamp.of(target));
            }
            if (Files.isDirectory(target) && !isHidden(link)) {
                remarks.add(Problem.info("FILE-LINK", "The link leads to a folder and is not followed.").at(Place.of(path(link)))
                        .next("Put the folder itself here if its files belong to the site."));
            }
        } catch (IOException nowhere) {
            if (isYaml(link)) {
                unreadable(link, Problem.warning("FILE-LINK", "The link leads nowhere, or in a circle.").next("Remove it, or let it lead to a file."));
            }
        }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException refused) throws IOException {
        if (file.equals(folder)) {
            throw refused;
        }
        if (!isHidden(file)) {
            unreadable(file, Problem.error("FILE-UNREADABLE", "What is here cannot be read: " + Reasons.of(refused) + ".")
                    .next("See that you may read it and, if it is a folder, enter it; until then the site lacks what is in it."));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException broken) throws IOException {
        return broken == null ? FileVisitResult.CONTINUE : visitFileFailed(visited, broken);
    }

    private void unreadable(Path what, Problem problem) {
        unreadable.put(path(what), problem.at(Place.of(path(what))));
    }

    private static boolean isHidden(Path file) {
        return file.getFileName().toString().startsWith(".");
    }

    private static boolean isYaml(Path file) {
        return SiteFiles.isYaml(file.getFileName().toString());
    }

    private String path(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
