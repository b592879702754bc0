package org.slipway.target.linux.volume;

import java.util.UUID;

/**
 * Where a partition lies, as boot managers name it.
 *
 * @param device the disk as this machine names it: a block device, or the file of an image
 * @param start of the partition on the disk, in bytes; @param size in bytes
 */
public record Place(int disk, int partition, String device, long start, long size, Identity identity) {

    /** How a partition is told from all others. */
    public sealed interface Identity {
    }

    /** Both written as GPT shows them. */
    public record Gpt(UUID disk, UUID partition) implements Identity {
    }

    /** @param signature of the disk, at 440 of its first sector */
    public record Mbr(int signature) implements Identity {
    }
}
