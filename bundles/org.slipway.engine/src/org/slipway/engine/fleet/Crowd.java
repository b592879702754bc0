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
 * @param seed from which made-up machines and accidents follow
 * @param faults rules by which things fail, as a person writes them
 * @param installed whether the machines begin in their installed system, not in a boot environment
 */
public record Crowd(List<Device> devices, int count, long seed, List<String> faults, Starts starts, boolean installed) {
    public Crowd {
        devices = List.copyOf(devices);
        faults = List.copyOf(faults);
    }

    /** Machines that begin in a boot environment. */
    public Crowd(List<Device> devices, int count, long seed, List<String> faults, Starts starts) {
        this(devices, count, seed, faults, starts, false);
    }

    /** With what a run begins on a machine. Any thread may ask. */
    public interface Starts {
        /** @param device empty for one that is made up; @param given variables besides */
        RunStart on(Optional<Device> device, Map<String, String> given, String run) throws ProblemException;
    }
}
