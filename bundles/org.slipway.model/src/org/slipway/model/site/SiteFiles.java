package org.slipway.model.site;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Locale;

/** The files of a site's folder, by their path in it with forward slashes. */
final class SiteFiles {
    static final String SITE_FILE = "site.yaml";
    private static final int MOST_LINKS = 40;

    /** What tells cheaply whether a file may have changed. */
    record Stamp(long size, FileTime modified) {
        /** Of what cannot be looked at. */
        static final Stamp NONE = new Stamp(-1, FileTime.fromMillis(0));

        static Stamp of(Path file) throws IOException {
            return of(Files.readAttributes(file, BasicFileAttributes.class));
        }

        static Stamp of(BasicFileAttributes attributes) {
            return new Stamp(attributes.size(), attributes.lastModifiedTime());
        }
    }

    private final Path folder;

    SiteFiles(Path folder) {
        this.folder = folder;
    }

    Path at(String path) {
        return folder.resolve(path);
    }

    SiteListing list() throws IOException {
        return SiteWalk.of(folder.toRealPath());
    }

    /** Whether a file, there or still to come, is below the site's folder once all links to it are followed. */
    boolean holds(Path file) throws IOException {
        Path at = file;
        for (int links = 0; Files.isSymbolicLink(at); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(file.toString());
            }
            at = at.resolveSibling(Files.readSymbolicLink(at));
        }
        Path there = at.toAbsolutePath();
        while (!Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
            there = there.getParent();
        }
        return there.toRealPath().resolve(there.relativize(at.toAbsolutePath())).normalize().startsWith(folder.toRealPath());
    }

    /** Whether the folder is a site's. */
    static boolean isSite(Path folder) {
        return Files.isRegularFile(folder.resolve(SITE_FILE));
    }

    /** Dot files are no part of a site; temporary files of editors mostly are such. Some systems write names in capitals. */
    static boolean isYaml(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && (small.endsWith(".yaml") || small.endsWith(".yml"));
    }
}
