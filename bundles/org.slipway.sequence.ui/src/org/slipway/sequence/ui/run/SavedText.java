package org.slipway.sequence.ui.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.widgets.Control;
import org.slipway.base.AtomicFile;
import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.workbench.ProblemDialog;

/** A text that is made and written in a Job. Where that fails, people are told. */
public record SavedText(Path file, Text text) {

    /** Made outside of the UI thread. */
    public interface Text {
        String make() throws IOException;
    }

    /** @param page on which people wait for it */
    public void write(Control page, Runnable done) {
        Asking.of(page, "Writing " + file.getFileName(), () -> {
            AtomicFile.real().replace(file, text.make().getBytes(StandardCharsets.UTF_8));
            return file;
        }).thenAccept(written -> done.run()).exceptionally(failed -> {
            ProblemDialog.show(page.getShell(), List.of(Problem.error("SAVE-FAILED", "The file cannot be written: " + failed.getMessage()).at(Place.of(file.toString()))
                    .next("See that its folder is there, that you may write to it, and that there is room.")));
            return null;
        });
    }
}
