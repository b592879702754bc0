package org.slipway.model.site;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;

/** The files of a site's folder, by their path in it with forward slashes. */
final class SiteFiles {
    static final String SITE_FILE = "site.yaml";

    /** What tells cheaply whether a file may have changed. */
    record Stamp(long size, FileTime modified) {
        static Stamp of(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
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

    /** All YAML files; folders that begin with a point (.git, .slipway) and links to other folders are left out. */
    Map<String, Stamp> list() throws IOException {
        var found = new TreeMap<String, Stamp>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                return !visited.equals(folder) && visited.getFileName().toString().startsWith(".") ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (isYaml(file.getFileName().toString()) && Files.isRegularFile(file)) {
                    found.put(path(file), attributes.isSymbolicLink() ? Stamp.of(file)
                            : new Stamp(attributes.size(), attributes.lastModifiedTime()));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private String path(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /** Dot files are no part of a site; temporary files of editors mostly are such. */
    static boolean isYaml(String name) {
        return !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml"));
    }
}
