package org.slipway.sequence.exchange.file;

import java.util.Optional;
import java.util.function.Function;

import org.slipway.model.kinds.Kinds;

/**
 * How sequences are exported.
 *
 * @param secrets the values of entries of the secret store that are to be written in clear; those that it has none for are left empty
 */
public record Exporting(Kinds kinds, Function<String, Optional<String>> secrets) {
}
