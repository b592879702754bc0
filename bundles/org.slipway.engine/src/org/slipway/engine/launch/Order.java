package org.slipway.engine.launch;

import java.util.Map;
import java.util.Optional;

/**
 * What was ordered when a run began, as much of it as is needed to go on with it. It holds no secrets.
 *
 * @param sequence the id
 * @param target as it was named: {@code simulated:LAB-PC-1}
 * @param device the id of the site's device whose variables the run has
 * @param site the folder, absolute
 * @param given variables, by name
 */
public record Order(String sequence, String target, Optional<String> device, String site, Map<String, String> given) {

    /** The sort of target, before the colon. */
    public String sort() {
        int colon = target.indexOf(':');
        return colon < 0 ? target : target.substring(0, colon);
    }

    /** Which target of that sort, behind the colon. */
    public String which() {
        int colon = target.indexOf(':');
        return colon < 0 ? "" : target.substring(colon + 1);
    }
}
