package org.slipway.engine.machine;

import java.util.Optional;

import org.slipway.engine.content.Content;
import org.slipway.engine.target.TargetException;
import org.slipway.model.Deployable;

/** Brings the content of artifacts to where the target can use it. */
public interface Supplies {
    /**
     * Where content lies now.
     *
     * @param folder as the target's own programs name it
     * @param size in bytes
     */
    record Supply(String folder, long size) {
    }

    /**
     * Brings all content of an artifact, unless it is there already.
     *
     * @param into a folder of the target; without one, wherever the target keeps such things during a run
     * @throws TargetException where the artifact has no content that can be brought, or there is no room
     */
    Supply bring(Deployable what, Content content, Optional<String> into, Progress progress) throws TargetException, InterruptedException;
}
