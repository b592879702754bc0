package org.slipway.sequence.exchange;

import java.util.List;
import java.util.Optional;

import org.slipway.model.Deployable;

/** What another tool's names for packages, images and applications mean here, and the way back. */
public interface ForeignIds {

    /** @param kinds what it can be, as the feature says that refers to it */
    Optional<Deployable> find(String foreignId, List<String> kinds);

    /** How the other tool calls it. */
    String of(Deployable artifact);
}
