package org.slipway.engine.machine;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.slipway.engine.target.TargetException;

/** Disks and the volumes on them. */
public interface Disks {
    /** How a disk tells its partitions. */
    enum Style { GPT, MBR }

    /** What a partition is for. */
    enum Use { PRIMARY, EXTENDED, LOGICAL, HIDDEN, EFI, MSR, RECOVERY }

    /** How a volume is formatted. */
    enum FileSystem { NONE, NTFS, FAT32 }

    /** @param size in bytes; @param style empty where nothing tells partitions; @param mark the number it was given when it was partitioned */
    record Disk(int number, long size, Optional<Style> style, Optional<UUID> mark) {
    }

    /** @param letter as {@code C:}; @param partition from 1; @param size and free in bytes; @param windows whether Windows lies on it */
    record Volume(Optional<String> letter, int disk, int partition, Use use, FileSystem fileSystem, String label, long size, long free, boolean windows) {
    }

    /** How a disk shall be divided. */
    record Layout(int disk, Style style, List<Part> parts) {
        public Layout {
            parts = List.copyOf(parts);
        }
    }

    /** @param letter whether it gets a drive letter; @param active whether a BIOS starts from it */
    record Part(String label, Use use, FileSystem fileSystem, Share share, boolean active, boolean quick, boolean letter) {
    }

    /** How large a partition becomes. */
    sealed interface Share {
        record Bytes(long count) implements Share {
        }

        /** Of what is free when it is its turn, more than 0 and at most 100. */
        record Percent(long of) implements Share {
        }

        record Rest() implements Share {
        }
    }

    List<Disk> disks() throws TargetException;

    /** By disk and partition. */
    List<Volume> volumes() throws TargetException;

    /**
     * Removes everything from a disk and divides it.
     *
     * @param mark is kept on the disk, last of all, to tell this layout from one that was there before
     * @return the drive letter of each part, in order
     */
    List<Optional<String>> partition(Layout layout, UUID mark, Progress progress) throws TargetException, InterruptedException;

    void makeDynamic(int disk) throws TargetException, InterruptedException;

    /**
     * Gives volumes the letters that they had when the run began in a system, or when it divided the disk. A boot environment hands out letters anew at each start, in its own
     * order, and whoever goes on with the old ones could change another volume. Who holds a letter that is wanted gives it up; what is gone is
     * passed over.
     */
    default void letters(DriveLetters wanted) throws TargetException, InterruptedException {
        // Where letters follow from the disk alone they are never others.
    }
}
