package org.slipway.workbench.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.DefaultOperationHistory;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.text.BadLocationException;
import org.slipway.base.Problem;
import org.slipway.model.check.Checks;
import org.slipway.model.kinds.Kinds;

/** A small site on disk, opened as the workbench does. */
final class OpenedSiteFixture {
    static final String DEVICE = "# the front desk\ndevice: Reception\nid: pc-1   # on the label\n";
    static final String COLLECTION = "collection: Pilot\nid: pilot\nmembers:\n  - pc-1   # first of all\n";

    final TestUi ui = new TestUi();
    final IOperationHistory history = new DefaultOperationHistory();
    final Path folder;
    final OpenedSite site;
    final List<OpenedFile> removed = new ArrayList<>();
    final List<Optional<String>> conflicts = new ArrayList<>();
    final List<Problem> trouble = new ArrayList<>();

    OpenedSiteFixture(Path folder) {
        this.folder = folder;
        write("site.yaml", "site: Contoso\nid: contoso\n");
        write("devices/pc-1.yaml", DEVICE);
        write("collections/pilot.yaml", COLLECTION);
        var sites = new OpenedSites(Kinds.core(), Checks.builtIn(), List.of(), ui, history, () -> Duration.ZERO);
        this.site = ui.answer(sites.open(folder));
        site.addListener(new OpenedSiteListener() {
            @Override
            public void removed(OpenedFile file) {
                removed.add(file);
            }

            @Override
            public void conflict(OpenedFile file, Optional<String> theirs) {
                conflicts.add(theirs);
            }

            @Override
            public void trouble(List<Problem> problems) {
                trouble.addAll(problems);
            }
        });
    }

    void write(String path, String text) {
        try {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.writeString(folder.resolve(path), text);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    String onDisk(String path) {
        try {
            return Files.exists(folder.resolve(path)) ? Files.readString(folder.resolve(path)) : "";
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    OpenedFile file(String path) {
        return site.file(path).orElseThrow();
    }

    static void type(OpenedFile file, int offset, int replaced, String text) {
        try {
            file.document().replace(offset, replaced, text);
        } catch (BadLocationException outside) {
            throw new IllegalArgumentException(outside);
        }
    }

    /** Types letter by letter, as people do. */
    static void typeLetters(OpenedFile file, int offset, String text) {
        for (int i = 0; i < text.length(); i++) {
            type(file, offset + i, 0, text.substring(i, i + 1));
        }
    }

    void undo() {
        status(() -> history.undo(site.undoContext(), null, null));
    }

    void redo() {
        status(() -> history.redo(site.undoContext(), null, null));
    }

    private interface Step {
        IStatus take() throws ExecutionException;
    }

    private static void status(Step step) {
        try {
            if (!step.take().isOK()) {
                throw new IllegalStateException("the step was refused");
            }
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
    }

    void close() {
        site.close();
    }
}
