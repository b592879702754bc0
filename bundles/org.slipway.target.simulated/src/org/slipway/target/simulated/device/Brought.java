package org.slipway.target.simulated.device;

import java.util.Optional;

/**
 * What was brought into a folder.
 *
 * @param artifact its id
 * @param version as its maker writes it, or empty
 * @param release the Windows that it holds
 * @param known whether its files are known one by one
 */
public record Brought(String artifact, String version, Optional<Release> release, long size, boolean known) {
}
