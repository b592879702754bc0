package org.slipway.engine.machine;

import java.util.List;

/**
 * What a target that is thought of takes as given without knowing it. Each assumption is told once, so that nobody takes it for knowledge;
 * machines of metal offer nothing of the kind.
 */
public interface Assumptions {
    /** Whether nobody knows what lies there: it belongs to something whose content had to be assumed. @param path of a file or folder */
    boolean cover(String path);

    /** Notes one, as a sentence. */
    void take(String sentence);

    /** Those that came since this was asked last. */
    List<String> fresh();
}
