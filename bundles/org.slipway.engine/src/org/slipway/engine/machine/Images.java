package org.slipway.engine.machine;

import java.util.List;

import org.slipway.engine.content.Content;
import org.slipway.engine.target.TargetException;
import org.slipway.model.Deployable;

/** Images of volumes. */
public interface Images {
    /** @param index from 1; @param fromNetwork whether it is read where it is instead of being brought first */
    record Image(Deployable artifact, int index, boolean fromNetwork) {
    }

    /**
     * Unpacks an image onto a formatted volume, and makes it start from there where it holds Windows.
     *
     * @param drive as {@code C:}
     * @param wipe whether all that is on the volume goes first
     * @param kept folders of the volume that stay all the same
     */
    void apply(Image image, Content content, String drive, boolean wipe, List<String> kept, Progress progress) throws TargetException, InterruptedException;

    /** What is told about an image that is made. */
    record Label(String name, String description, String creator, String version) {
    }

    /**
     * Makes an image of a volume, in a file that is replaced where it is there.
     *
     * @param drive as {@code C:}
     * @param append whether the image is added to those that the file holds
     */
    void capture(String drive, String file, Label label, boolean append, Progress progress) throws TargetException, InterruptedException;
}
