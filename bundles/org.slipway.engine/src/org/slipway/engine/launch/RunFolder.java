package org.slipway.engine.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.jr.ob.JSON;

import org.slipway.base.AtomicFile;
import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.engine.journal.JournalFile;
import org.slipway.engine.journal.JournalText;
import org.slipway.engine.journal.Line;

/** The folder of one run: what was ordered, the journal, and what the target keeps. */
public record RunFolder(Path path) {
    private static final String ORDER = "run.json";

    /**
     * Begins a folder for a new run.
     *
     * @throws ProblemException where there is a run already
     */
    public void begin(Order order) throws ProblemException, IOException {
        refuseTaken();
        Files.createDirectories(path);
        var json = new LinkedHashMap<String, Object>();
        json.put("sequence", order.sequence());
        json.put("target", order.target());
        order.device().ifPresent(device -> json.put("device", device));
        json.put("site", order.site());
        json.put("variables", order.given());
        AtomicFile.real().replace(orderFile(), JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(json).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a run was ever ordered or begun here. */
    public boolean holdsRun() {
        return Files.exists(orderFile()) || Files.exists(journalFile()) || RunJournal.isNoted(path);
    }

    /** @throws ProblemException where there is a run already */
    public void refuseTaken() throws ProblemException {
        if (holdsRun()) {
            throw new ProblemException(Problem.error("RUN-FOLDER-TAKEN", "There is a run in this folder already.").at(Place.of(path.toString()))
                    .next("Go on with it by “slipway resume”, or name another folder."));
        }
    }

    /**
     * Takes the run for oneself: to be held as long as it is worked on, through all restarts. Makes the folder where there is none.
     *
     * @throws ProblemException where somebody works on it already
     */
    public RunLock lock() throws ProblemException, IOException {
        return RunLock.take(path);
    }

    /** Whether somebody works on the run now. */
    public boolean isWorkedOn() throws IOException {
        return RunLock.isTaken(path);
    }

    /** What was ordered when the run began. */
    public Order order() throws ProblemException, IOException {
        if (!Files.isRegularFile(orderFile())) {
            throw new ProblemException(none(ORDER));
        }
        try {
            Map<String, Object> json = JSON.std.mapFrom(Files.readString(orderFile()));
            var given = new LinkedHashMap<String, String>();
            ((Map<?, ?>) json.getOrDefault("variables", Map.of())).forEach((name, value) -> given.put(String.valueOf(name), String.valueOf(value)));
            return new Order(text(json, "sequence"), text(json, "target"), Optional.ofNullable((String) json.get("device")), text(json, "site"), given);
        } catch (IOException | ClassCastException | IllegalStateException damaged) {
            throw new ProblemException(Problem.error("RUN-FOLDER-DAMAGED", "What was ordered cannot be read: "
                    + (damaged instanceof IllegalStateException ? damaged.getMessage() : "the file is torn or no JSON") + ".")
                    .at(Place.of(orderFile().toString())).next("Bring the file back from a copy; the journal beside it is not touched."), damaged);
        }
    }

    private static String text(Map<String, Object> json, String name) {
        if (json.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalStateException("“" + name + "” is missing");
    }

    /** Opens the journal to write to it. */
    public RunJournal journal(InstantSource clock) throws ProblemException, IOException {
        return RunJournal.open(path, clock);
    }

    /**
     * All that the run did, to go on with it.
     *
     * @throws ProblemException where the journal is damaged or lost, or the run was never begun
     */
    public List<Line> past() throws ProblemException, IOException {
        JournalText.Whole whole = look();
        if (whole.damage().isPresent()) {
            throw new ProblemException(whole.damage().get());
        }
        return whole.text().lines();
    }

    /**
     * As much of the journal as is whole, for people to look at; also while somebody writes to it.
     *
     * @throws ProblemException where there is none
     */
    public JournalText.Whole look() throws ProblemException, IOException {
        if (!Files.isRegularFile(journalFile())) {
            throw new ProblemException(RunJournal.isNoted(path) ? JournalFile.emptied(journalFile()) : Files.exists(orderFile()) ? nothingBegun() : none(JournalFile.NAME));
        }
        JournalText.Whole whole = JournalText.readWhole(journalFile());
        boolean lost = whole.damage().isEmpty() && whole.text().lines().isEmpty() && RunJournal.isNoted(path);
        return lost ? new JournalText.Whole(whole.text(), Optional.of(JournalFile.emptied(journalFile()))) : whole;
    }

    private Problem nothingBegun() {
        return Problem.error("RUN-NOT-BEGUN", "Nothing of this run was begun: it was cut off before its first record, and the machine is as it was.").at(Place.of(path.toString()))
                .next("Begin it anew with “slipway run”; this folder can be deleted.");
    }

    private Problem none(String missing) {
        return Problem.error("RUN-FOLDER-NONE", "There is no run in this folder: it has no " + missing + ".").at(Place.of(path.toString()))
                .next("Name the folder that “slipway run” told when the run began.");
    }

    public Path journalFile() {
        return path.resolve(JournalFile.NAME);
    }

    /** What the target keeps until the run is over. */
    public Path kept() {
        return path.resolve("target");
    }

    private Path orderFile() {
        return path.resolve(ORDER);
    }
}
