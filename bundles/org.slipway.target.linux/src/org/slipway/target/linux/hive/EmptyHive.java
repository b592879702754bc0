package org.slipway.target.linux.hive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

import org.slipway.target.linux.right.Rights;

/**
 * A hive with nothing in it: the head, and one bin with the root key, who may do what with it, and the rest as one free cell. Always the
 * same bytes: times in it are those at which time begins.
 */
public final class EmptyHive {
    private static final int BIN = 4096;
    private static final int BIN_HEAD = 32;
    private static final int HBIN = 0x6E696268;
    private static final int NONE = -1;
    /** The root of a hive, which cannot be deleted, with a name of one byte a character. */
    private static final short ROOT_FLAGS = 0x2C;
    private static final String ROOT = "NewStoreRoot"; // what bcdedit calls it; the name of a root means nothing

    private EmptyHive() {
    }

    public static byte[] bytes() {
        ByteBuffer file = ByteBuffer.allocate(Bytes.HEAD + BIN).order(ByteOrder.LITTLE_ENDIAN);
        byte[] owners = Rights.ofAdministrators(Rights.ALL_OF_KEY, Rights.FOLDERS, false);
        int key = BIN_HEAD;
        int keyCell = rounded(4 + 76 + ROOT.length());
        int security = key + keyCell;
        int securityCell = rounded(4 + 20 + owners.length);
        bin(file, key, keyCell, security, securityCell, owners);
        int free = security + securityCell;
        file.putInt(Bytes.HEAD + free, BIN - free);
        head(file, key);
        return file.array();
    }

    /** Cells begin where their place can be divided by 8. */
    private static int rounded(int length) {
        return (length + 7) / 8 * 8;
    }

    private static void head(ByteBuffer file, int root) {
        file.putInt(0, Hive.MAGIC).putInt(4, 1).putInt(8, 1);
        file.putInt(20, 1).putInt(24, 3); // version 1.3, which all Windows since XP read
        file.putInt(28, 0).putInt(32, 1).putInt(36, root).putInt(40, BIN).putInt(44, 1);
        file.putInt(508, Hive.checksum(file));
    }

    private static void bin(ByteBuffer file, int key, int keyCell, int security, int securityCell, byte[] owners) {
        int bin = Bytes.HEAD;
        file.putInt(bin, HBIN).putInt(bin + 4, 0).putInt(bin + 8, BIN);
        int nk = bin + key;
        file.putInt(nk, -keyCell).putShort(nk + 4, (short) 0x6B6E).putShort(nk + 6, ROOT_FLAGS);
        file.putInt(nk + 20, 0); // above it is nothing
        file.putInt(nk + 32, NONE).putInt(nk + 36, NONE).putInt(nk + 44, NONE); // lists of keys and values
        file.putInt(nk + 48, security).putInt(nk + 52, NONE).putShort(nk + 76, (short) ROOT.length());
        file.put(nk + 80, ROOT.getBytes(StandardCharsets.US_ASCII));
        int sk = bin + security;
        file.putInt(sk, -securityCell).putShort(sk + 4, (short) 0x6B73);
        file.putInt(sk + 8, security).putInt(sk + 12, security).putInt(sk + 16, 1).putInt(sk + 20, owners.length); // in a ring of its own, used once
        file.put(sk + 24, owners);
    }
}
