package org.slipway.model.site;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/** Says that something in a folder may have changed, once for a burst of changes. */
final class SiteWatch implements AutoCloseable {
    /** How long the disk must be quiet: tools write a file in several steps. Milliseconds. */
    private static final long QUIET = 100;

    private final Path folder;
    private final WatchService service;
    private final Runnable changed;

    private SiteWatch(Path folder, WatchService service, Runnable changed) {
        this.folder = folder;
        this.service = service;
        this.changed = changed;
    }

    static SiteWatch start(Path folder, Runnable changed) throws IOException {
        var watch = new SiteWatch(folder, folder.getFileSystem().newWatchService(), changed);
        watch.register(folder);
        Thread.ofVirtual().name("site watch").start(watch::run);
        return watch;
    }

    private void register(Path from) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) throws IOException {
                if (!visited.equals(folder) && visited.getFileName().toString().startsWith(".")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                visited.register(service, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY);
                return FileVisitResult.CONTINUE;
            }

            /** What cannot be looked into cannot be watched; looking at the disk tells so. */
            @Override
            public FileVisitResult visitFileFailed(Path refused, IOException why) throws IOException {
                if (refused.equals(folder)) {
                    throw why;
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void run() {
        try {
            while (true) {
                WatchKey key = service.take();
                while (key != null) {
                    take(key);
                    key = service.poll(QUIET, TimeUnit.MILLISECONDS);
                }
                changed.run();
            }
        } catch (InterruptedException | ClosedWatchServiceException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(WatchKey key) {
        var where = (Path) key.watchable();
        key.pollEvents().forEach(event -> {
            if (event.context() instanceof Path name && Files.isDirectory(where.resolve(name)) && !name.toString().startsWith(".")) {
                try {
                    register(where.resolve(name));
                } catch (IOException gone) {
                    changed.run(); // the new folder is gone already; looking at the disk tells what is left
                }
            }
        });
        key.reset();
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
