package org.slipway.sequence.ui.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

import org.eclipse.core.runtime.RegistryFactory;
import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.engine.journal.JournalFile;
import org.slipway.engine.journal.JournalText;
import org.slipway.engine.launch.RunFolder;
import org.slipway.engine.plan.Purpose;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.site.OpenSite;
import org.slipway.sequence.TaskSequence;

/** A run whose journal is in a folder, as {@code slipway run} writes it; it may be under way. Used by one thread at a time. */
final class FolderRun implements RunSource {
    private final RunFolder folder;
    private long size = -1;
    private FileTime changed = FileTime.fromMillis(0);

    FolderRun(Path folder) {
        this.folder = new RunFolder(folder);
    }

    /** @param named the folder, the journal in it, or a folder beside that */
    static FolderRun at(Path named) throws ProblemException {
        Path folder = isInRun(named) ? named.toAbsolutePath().getParent() : named;
        if (!Files.isRegularFile(folder.resolve(JournalFile.NAME))) {
            throw new ProblemException(none(folder));
        }
        return new FolderRun(folder);
    }

    /** The journal itself, or a folder beside it. */
    private static boolean isInRun(Path named) {
        return named.endsWith(JournalFile.NAME) && Files.isRegularFile(named)
                || Files.isDirectory(named) && !Files.exists(named.resolve(JournalFile.NAME)) && Files.isRegularFile(named.toAbsolutePath().resolveSibling(JournalFile.NAME));
    }

    private static Problem none(Path folder) {
        return Problem.error("RUN-FOLDER-NONE", "There is no run in this folder: it has no " + JournalFile.NAME + ".").at(Place.of(folder.toString()))
                .next("Choose the folder that “slipway run” told when the run began; without --journal that is one in .slipway/runs of the site.");
    }

    @Override
    public String title() {
        return String.valueOf(folder.path().getFileName());
    }

    @Override
    public RunReading read(RunReading before) throws ProblemException, IOException {
        try {
            long now = Files.size(folder.journalFile());
            FileTime then = Files.getLastModifiedTime(folder.journalFile());
            boolean worked = folder.isWorkedOn();
            if (now == size && then.equals(changed) && worked == before.worked()) {
                return before;
            }
            size = now;
            changed = then;
            JournalText.Whole whole = JournalText.readWhole(folder.journalFile());
            return new RunReading(whole.text().lines(), whole.text().torn(), whole.damage(), worked);
        } catch (NoSuchFileException gone) {
            throw new ProblemException(none(folder.path()), gone);
        }
    }

    @Override
    public RunConditions conditions(String sequence, Optional<Path> site, Kinds kinds) throws ProblemException, IOException {
        Path place = site.isPresent() ? site.get() : Path.of(folder.order().site());
        try (OpenSite open = OpenSite.open(place, kinds)) {
            TaskSequence found = open.elements().stream().filter(TaskSequence.class::isInstance).map(TaskSequence.class::cast).filter(each -> sequence.equals(each.getId()))
                    .findFirst().orElseThrow(() -> new ProblemException(Problem.error("RUN-SEQUENCE-NONE", "The site " + place + " holds no task sequence “" + sequence
                            + "”, by whose conditions it was decided.").next("Open the site that the run belongs to.")));
            return RunConditions.of(new Planning(place, RegistryFactory.getRegistry()).plan(found, Purpose.SIMULATION));
        }
    }
}
