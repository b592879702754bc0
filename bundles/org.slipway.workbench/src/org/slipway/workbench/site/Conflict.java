package org.slipway.workbench.site;

import java.util.Optional;

/**
 * A file has changes here that are not saved, and somebody else changed it on disk. It waits for the user's choice.
 *
 * @param theirs what is on disk; empty when the file was deleted there
 */
public record Conflict(Optional<String> theirs) {
}
