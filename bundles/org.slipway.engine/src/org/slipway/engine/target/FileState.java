package org.slipway.engine.target;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a file or folder without reading it.
 *
 * @param version of a program, as four numbers with points, where it has one
 * @param size in bytes; 0 for a folder
 */
public record FileState(boolean folder, long size, Instant modified, Optional<String> version) {
}
