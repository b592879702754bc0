package org.slipway.model.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;

/**
 * Brings files that belong together to the disk together: all of them, or none. No file system does that in one step; what can
 * fail is tried first, and what was done is undone when something fails all the same.
 */
final class GroupSave {
    private final List<FileStep> steps;

    GroupSave(List<FileStep> steps) {
        this.steps = List.copyOf(steps);
    }

    void run() throws ProblemException {
        try {
            all(FileStep::prepare);
            all(FileStep::look);
            perform();
        } finally {
            steps.forEach(GroupSave::clean);
        }
    }

    private interface Part {
        void of(FileStep step) throws IOException, ProblemException;
    }

    /** Tells of every file at once what is in its way. */
    private void all(Part part) throws ProblemException {
        var problems = new ArrayList<Problem>();
        for (FileStep step : steps) {
            try {
                part.of(step);
            } catch (ProblemException refused) {
                problems.addAll(refused.problems());
            } catch (IOException refused) {
                problems.add(unwritable(step, refused, "nothing was changed."));
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }

    private void perform() throws ProblemException {
        var done = new ArrayList<FileStep>();
        for (FileStep step : steps) {
            try {
                step.perform();
                done.add(step);
            } catch (IOException refused) {
                List<String> left = undo(done);
                throw new ProblemException(unwritable(step, refused, left.isEmpty() ? "nothing was changed."
                        : "but these were changed already and could not be put back: " + String.join(", ", left) + "."), refused);
            }
        }
    }

    /** Those that could not be undone. */
    private static List<String> undo(List<FileStep> done) {
        var left = new ArrayList<String>();
        for (FileStep step : done.reversed()) {
            try {
                step.undo();
            } catch (IOException | ProblemException refused) {
                left.add(step.path());
            }
        }
        return left;
    }

    private static void clean(FileStep step) {
        try {
            step.clean();
        } catch (IOException refused) {
            // A temporary file is left: it begins with a point, is no part of the site and hides no problem.
        }
    }

    private static Problem unwritable(FileStep step, IOException why, String rest) {
        return Problem.error("FILE-UNWRITABLE", "The file cannot be written: " + Reasons.of(why) + ".").at(Place.of(step.path()))
                .next("See that there is room and that you may write there; " + rest);
    }
}
