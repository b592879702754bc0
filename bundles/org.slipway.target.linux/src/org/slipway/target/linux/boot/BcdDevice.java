package org.slipway.target.linux.boot;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.UUID;

import org.slipway.target.linux.volume.Place;

/** A device in a store of boot entries. */
final class BcdDevice {
    private static final int OPTIONS = 16;
    private static final int LENGTH = 0x48;
    private static final int PARTITION = 6;
    private static final int GPT = 0;
    private static final int MBR = 1;

    private BcdDevice() {
    }

    /** A partition, on whichever disk has its mark. */
    static byte[] of(Place place) {
        ByteBuffer device = ByteBuffer.allocate(OPTIONS + LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        device.putInt(0x10, PARTITION).putInt(0x18, LENGTH);
        switch (place.identity()) {
            case Place.Gpt gpt -> {
                guid(device, 0x20, gpt.partition());
                device.putInt(0x34, GPT);
                guid(device, 0x38, gpt.disk());
            }
            case Place.Mbr mbr -> device.putLong(0x20, place.start()).putInt(0x34, MBR).putInt(0x38, mbr.signature());
        }
        return device.array();
    }

    /** As Windows keeps them: the first three parts with their last byte first. */
    private static void guid(ByteBuffer into, int at, UUID id) {
        long high = id.getMostSignificantBits();
        into.putInt(at, (int) (high >>> 32)).putShort(at + 4, (short) (high >>> 16)).putShort(at + 6, (short) high);
        into.putLong(at + 8, Long.reverseBytes(id.getLeastSignificantBits()));
    }
}
