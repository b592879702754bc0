package org.slipway.engine.target;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.slipway.model.Device;

/**
 * Which machine is wanted.
 *
 * @param what stands behind the colon: {@code simulated:LAB-PC-1}; empty where nothing does
 * @param devices those of the site
 * @param site the folder that names of files are relative to
 * @param keep a folder that lives as long as the run's journal, for what a target must know again when the run goes on; it need not be there yet;
 *        with an empty path nothing is kept
 * @param faults rules by which things fail on it, as a person writes them; only a machine that is thought of can be made to fail
 */
public record TargetRequest(String what, Devices devices, Path site, Path keep, List<String> faults) {
    public TargetRequest {
        faults = List.copyOf(faults);
    }

    /** Nothing is made to fail. */
    public TargetRequest(String what, Devices devices, Path site, Path keep) {
        this(what, devices, site, keep, List.of());
    }

    /** The devices of a site. */
    public interface Devices extends Function<String, Optional<Device>> {
        /** The one with an id. */
        @Override
        Optional<Device> apply(String id);

        /** All, to choose from; none where nobody will choose. */
        default List<Device> all() {
            return List.of();
        }
    }
}
