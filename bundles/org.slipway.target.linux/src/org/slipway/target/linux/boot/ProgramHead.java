package org.slipway.target.linux.boot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The head of a program of Windows or UEFI, from which its processor is known. */
final class ProgramHead {
    private static final int MUCH = 4096;
    private static final int PLACE = 0x3C;
    private static final int MAGIC = 0x00004550; // PE

    private final int machine;

    private ProgramHead(int machine) {
        this.machine = machine;
    }

    static ProgramHead read(InputStream program) throws IOException {
        ByteBuffer head = ByteBuffer.wrap(program.readNBytes(MUCH)).order(ByteOrder.LITTLE_ENDIAN);
        if (head.limit() < PLACE + Integer.BYTES) {
            return new ProgramHead(0);
        }
        int at = head.getInt(PLACE);
        boolean whole = at >= 0 && at <= head.limit() - 6 && head.getInt(at) == MAGIC;
        return new ProgramHead(whole ? Short.toUnsignedInt(head.getShort(at + 4)) : 0);
    }

    /** What UEFI starts from a disk that no entry is for. */
    String fallback() {
        return switch (machine) {
            case 0xAA64 -> "bootaa64.efi";
            case 0x014C -> "bootia32.efi";
            default -> "bootx64.efi";
        };
    }
}
