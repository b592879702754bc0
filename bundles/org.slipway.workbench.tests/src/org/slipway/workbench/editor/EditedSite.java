package org.slipway.workbench.editor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.DefaultOperationHistory;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.runtime.RegistryFactory;
import org.opentest4j.AssertionFailedError;
import org.slipway.base.Problem;
import org.slipway.model.text.TextRange;
import org.slipway.workbench.editor.file.EditedFile;
import org.slipway.workbench.site.OpenedSite;
import org.slipway.workbench.site.OpenedSites;
import org.slipway.workbench.site.SiteNavigation;
import org.slipway.workbench.site.UiThread;

/** A small site on disk as an editor has it open, without a screen: the test's own thread is the UI thread, and pauses take no time. */
public final class EditedSite {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();
    private final IOperationHistory history = new DefaultOperationHistory();
    private final List<String> jumps = new ArrayList<>();
    private final List<Problem> trouble = new ArrayList<>();
    private final Path folder;
    private final OpenedSite site;

    /** With a device pc-1, a user front-desk, a collection pilot, and an application cad that sets nothing. */
    public EditedSite(Path folder) {
        this(folder, "device: Reception\nid: pc-1\nvariables:\n  - string: DeskName\n    description: As on the door\n    value: A1\n");
    }

    public EditedSite(Path folder, String device) {
        this.folder = folder;
        write("site.yaml", "site: Contoso\nid: contoso\n");
        write("devices/pc-1.yaml", device);
        write("users/front-desk.yaml", "user: Front desk\nid: front-desk\n");
        write("collections/pilot.yaml", "collection: Pilot\nid: pilot\nmembers:\n  - pc-1\n");
        write("applications/cad.yaml", "application: Litware CAD\nid: cad\n");
        this.site = open();
    }

    private OpenedSite open() {
        var ui = new UiThread() {
            @Override
            public void execute(Runnable next) {
                work.add(next);
            }

            @Override
            public void later(Duration delay, Runnable next) {
                work.add(next);
            }
        };
        CompletableFuture<OpenedSite> opening = OpenedSites.of(RegistryFactory.getRegistry(), ui, history, () -> Duration.ZERO).open(folder);
        until("the site is open", opening::isDone);
        return opening.join();
    }

    public void write(String path, String text) {
        try {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.writeString(folder.resolve(path), text);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** The device's file. */
    public EditedFile device() {
        return file("devices/pc-1.yaml");
    }

    public EditedFile file(String path) {
        SiteNavigation navigation = (where, to, place) -> jumps.add(to + place.map(TextRange::offset).map(at -> "@" + at).orElse(""));
        return new SiteEditedFile(site.file(path).orElseThrow(), navigation, trouble::addAll);
    }

    /** Where the editor asked to go. */
    public List<String> jumps() {
        return jumps;
    }

    /** What the user was told. */
    public List<Problem> trouble() {
        return trouble;
    }

    public void undo(EditedFile file) {
        try {
            if (!history.undo(site.file(file.path()).orElseThrow().undoContext(), null, null).isOK()) {
                throw new AssertionFailedError("undo was refused");
            }
        } catch (ExecutionException broken) {
            throw new AssertionFailedError("undo failed", broken);
        }
    }

    /** What the next undo would take back. */
    public Optional<String> nextUndo(EditedFile file) {
        return Optional.ofNullable(history.getUndoOperation(site.file(file.path()).orElseThrow().undoContext())).map(each -> each.getLabel());
    }

    /** Lets the workbench do what it has to do until something is so. */
    public void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            try {
                Runnable next = work.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
                if (next == null) {
                    throw new AssertionFailedError("waited in vain until " + what);
                }
                next.run();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new AssertionFailedError("interrupted while waiting until " + what);
            }
        }
    }
}
