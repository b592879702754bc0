package org.slipway.target.simulated.device;

import java.util.Optional;

import org.slipway.engine.machine.Disks.Use;

/** @param number from 1; @param size in bytes; @param active whether a BIOS starts from it; @param volume where it is formatted */
public record Partition(int number, Use use, long size, boolean active, Optional<Volume> volume) {
    public Partition with(Volume other) {
        return new Partition(number, use, size, active, Optional.of(other));
    }

    /** What is left, in bytes. */
    public long free() {
        return volume.map(there -> size - there.files().size()).orElse(0L);
    }
}
