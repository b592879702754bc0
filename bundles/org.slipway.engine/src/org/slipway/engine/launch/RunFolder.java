package org.slipway.engine.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.jr.ob.JSON;

import org.slipway.base.AtomicFile;
import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.engine.journal.JournalFile;

/** The folder of one run: what was ordered, the journal, and what the target keeps. */
public record RunFolder(Path path) {
    private static final String ORDER = "run.json";

    /**
     * Begins a folder for a new run.
     *
     * @throws ProblemException where there is a run already
     */
    public void begin(Order order) throws ProblemException, IOException {
        if (Files.exists(orderFile()) || Files.exists(path.resolve(JournalFile.NAME))) {
            throw new ProblemException(Problem.error("RUN-FOLDER-TAKEN", "There is a run in this folder already.").at(Place.of(path.toString()))
                    .next("Go on with it by “slipway resume”, or name another folder."));
        }
        Files.createDirectories(path);
        var json = new LinkedHashMap<String, Object>();
        json.put("sequence", order.sequence());
        json.put("target", order.target());
        order.device().ifPresent(device -> json.put("device", device));
        json.put("site", order.site());
        json.put("variables", order.given());
        AtomicFile.real().replace(orderFile(), JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(json).getBytes(StandardCharsets.UTF_8));
    }

    /** What was ordered when the run began. */
    public Order order() throws ProblemException, IOException {
        if (!Files.isRegularFile(orderFile())) {
            throw new ProblemException(Problem.error("RUN-FOLDER-NONE", "There is no run in this folder: it has no " + ORDER + ".").at(Place.of(path.toString()))
                    .next("Name the folder that “slipway run” told when the run began."));
        }
        try {
            Map<String, Object> json = JSON.std.mapFrom(Files.readString(orderFile()));
            var given = new LinkedHashMap<String, String>();
            ((Map<?, ?>) json.getOrDefault("variables", Map.of())).forEach((name, value) -> given.put(String.valueOf(name), String.valueOf(value)));
            return new Order(text(json, "sequence"), text(json, "target"), Optional.ofNullable((String) json.get("device")), text(json, "site"), given);
        } catch (IOException | ClassCastException | IllegalStateException damaged) {
            throw new ProblemException(Problem.error("RUN-FOLDER-DAMAGED", "What was ordered cannot be read: " + damaged.getMessage())
                    .at(Place.of(orderFile().toString())).next("Bring the file back from a copy; the journal beside it is not touched."), damaged);
        }
    }

    private static String text(Map<String, Object> json, String name) {
        if (json.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalStateException("“" + name + "” is missing");
    }

    public JournalFile journal(InstantSource clock) throws ProblemException, IOException {
        return JournalFile.open(path, clock);
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
