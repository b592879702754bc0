package org.slipway.target.linux.disk;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.slipway.engine.machine.Disks.Style;
import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.keep.Kept;

/** The marks of divided disks: with GPT the GUID of the disk; an MBR has room for the first 32 bits alone, and all of it is noted beside the journal. */
final class Marks {
    private static final String NOTE = "marks";

    private final Kept kept;

    Marks(Kept kept) {
        this.kept = kept;
    }

    /** What an MBR gets; never 0, which stands for none. */
    static int signature(UUID mark) {
        int first = (int) (mark.getMostSignificantBits() >>> 32);
        return first == 0 ? 1 : first;
    }

    private static String key(int signature) {
        return "%08x".formatted(signature);
    }

    void note(UUID mark) throws TargetException {
        Map<String, String> all = kept.read(NOTE);
        all.put(key(signature(mark)), mark.toString());
        kept.write(NOTE, all);
    }

    Optional<UUID> of(Table table) throws TargetException {
        if (table.style() == Style.GPT) {
            return table.guid();
        }
        return Optional.ofNullable(kept.read(NOTE).get(key(table.signature()))).map(UUID::fromString);
    }
}
