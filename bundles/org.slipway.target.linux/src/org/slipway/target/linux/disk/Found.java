package org.slipway.target.linux.disk;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.slipway.engine.machine.Disks.FileSystem;
import org.slipway.engine.machine.Disks.Style;
import org.slipway.engine.machine.Disks.Use;
import org.slipway.target.linux.volume.Place;

/** A partition that is there, with what it holds. @param free in bytes; empty where only a mounted volume tells */
public record Found(Medium disk, Place place, Use use, FileSystem fileSystem, String label, Optional<Long> free, Optional<String> letter) {

    static Found of(Medium disk, Table table, Slot slot, Seen seen) {
        Place.Identity identity = table.style() == Style.GPT ? new Place.Gpt(table.guid().orElse(new UUID(0, 0)), slot.id().orElse(new UUID(0, 0)))
                : new Place.Mbr(table.signature());
        return new Found(disk, new Place(disk.number(), slot.number(), disk.path().toString(), slot.start(), slot.size(), identity), slot.use(table.style()),
                seen.fileSystem(), seen.label(), seen.free(), Optional.empty());
    }

    Found with(Optional<String> other) {
        return new Found(disk, place, use, fileSystem, label, free, other);
    }

    /** Tells the partition from all others, as long as its disk is not divided anew. */
    String id() {
        return switch (place.identity()) {
            case Place.Gpt gpt -> gpt.partition().toString();
            case Place.Mbr mbr -> String.format(Locale.ROOT, "%08x-%02d", mbr.signature(), place.partition());
        };
    }
}
