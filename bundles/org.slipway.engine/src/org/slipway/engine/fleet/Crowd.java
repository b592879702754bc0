package org.slipway.engine.fleet;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.slipway.base.ProblemException;
import org.slipway.engine.run.RunStart;
import org.slipway.model.Device;

/**
 * Which machines shall be thought of.
 *
 * @param devices of the site, each of them once; where there are none, as many as {@code count} says are made up
 * @param models devices of the site after which machines are made up; where none of them has a model, usual ones serve
 * @param seed from which made-up machines and accidents follow
 * @param faults rules by which things fail, as a person writes them
 * @param installed whether the machines begin in their installed system, not in a boot environment
 */
public record Crowd(List<Device> devices, int count, List<Device> models, long seed, List<String> faults, Starts starts, boolean installed) {
    public Crowd {
        devices = List.copyOf(devices);
        models = List.copyOf(models);
        faults = List.copyOf(faults);
    }

    /** Machines that are made up after usual models. */
    public Crowd(List<Device> devices, int count, long seed, List<String> faults, Starts starts, boolean installed) {
        this(devices, count, List.of(), seed, faults, starts, installed);
    }

    /** With what a run begins on a machine. Any thread may ask. */
    public interface Starts {
        /** @param device empty for one that is made up; @param given variables besides */
        RunStart on(Optional<Device> device, Map<String, String> given, String run) throws ProblemException;
    }
}
