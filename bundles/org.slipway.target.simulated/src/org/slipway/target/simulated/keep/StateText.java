package org.slipway.target.simulated.keep;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.jr.ob.JSON;

import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.target.simulated.device.State;

/** The state of a machine as text. */
public final class StateText {
    private static final JSON PRETTY = JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT);

    public String write(State state) {
        return text(new RecordJson(type -> false).write(state).orElseThrow());
    }

    /**
     * What outlives the run, for comparing: disks, firmware and the network around, and what runs; without times, and without how often the
     * machine was started or what was counted on the way.
     */
    public String lasting(State state) {
        var json = new RecordJson(type -> type == Instant.class);
        var lasting = new LinkedHashMap<String, Object>();
        json.write(state.running()).ifPresent(each -> lasting.put("running", each));
        json.write(state.firmware()).ifPresent(each -> lasting.put("firmware", each));
        json.write(state.disks()).ifPresent(each -> lasting.put("disks", each));
        json.write(state.outside().files()).ifPresent(each -> lasting.put("outside", each));
        json.write(state.outside().granted()).ifPresent(each -> lasting.put("granted", each));
        return text(lasting);
    }

    private static String text(Object json) {
        try {
            return PRETTY.asString(json) + "\n";
        } catch (IOException impossible) {
            throw new IllegalStateException("A map of simple values was not written", impossible);
        }
    }

    /** @param file how problems call it */
    public State read(String text, String file) throws ProblemException {
        try {
            Map<String, Object> json = JSON.std.mapFrom(text);
            return (State) new RecordJson(type -> false).read(State.class, json);
        } catch (IOException | IllegalArgumentException | DateTimeException wrong) {
            throw new ProblemException(Problem.error("SIMULATED-STATE", "This is not the state of a simulated machine: " + wrong.getMessage())
                    .at(Place.of(file))
                    .next("Begin a new run in another folder."), wrong);
        }
    }
}
