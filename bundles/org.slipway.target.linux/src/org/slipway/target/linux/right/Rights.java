package org.slipway.target.linux.right;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Who may do what with something, as Windows keeps it for files and for keys alike: administrators own it, and none but they and the system may do
 * anything.
 */
public final class Rights {
    /** With a key. */
    public static final int ALL_OF_KEY = 0xF003F;
    /** With a file or folder. */
    public static final int ALL_OF_FILE = 0x1F01FF;
    /** What is below has the same: keys below a key, or folders in a folder. */
    public static final int FOLDERS = 2;
    /** And files in it. */
    public static final int FILES = 1;
    private static final int HEAD = 20;
    private static final int LIST_HEAD = 8;
    private static final int ENTRY_HEAD = 8;
    private static final short IN_ONE_PIECE_WITH_LIST = (short) 0x8004;
    private static final short NOTHING_FROM_ABOVE = 0x1000;

    private Rights() {
    }

    /** @param all what they may do; @param handedOn to what is below; @param alone whether what the folder above hands on does not count */
    public static byte[] ofAdministrators(int all, int handedOn, boolean alone) {
        byte[] administrators = account(32, 544);
        byte[] system = account(18);
        List<byte[]> both = List.of(administrators, system);
        int list = LIST_HEAD + both.stream().mapToInt(each -> ENTRY_HEAD + each.length).sum();
        ByteBuffer rights = ByteBuffer.allocate(HEAD + list + administrators.length + system.length).order(ByteOrder.LITTLE_ENDIAN);
        rights.put((byte) 1).put((byte) 0).putShort((short) (IN_ONE_PIECE_WITH_LIST | (alone ? NOTHING_FROM_ABOVE : 0)));
        rights.putInt(HEAD + list).putInt(HEAD + list + administrators.length).putInt(0).putInt(HEAD);
        rights.put((byte) 2).put((byte) 0).putShort((short) list).putShort((short) both.size()).putShort((short) 0);
        for (byte[] each : both) {
            rights.put((byte) 0).put((byte) handedOn).putShort((short) (ENTRY_HEAD + each.length)).putInt(all).put(each);
        }
        return rights.put(administrators).put(system).array();
    }

    /** As S-1-5-…, which administrators of a machine (32-544) and its system (18) are. */
    private static byte[] account(int... numbers) {
        ByteBuffer account = ByteBuffer.allocate(8 + numbers.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        account.put((byte) 1).put((byte) numbers.length).put(new byte[] { 0, 0, 0, 0, 0, 5 });
        for (int each : numbers) {
            account.putInt(each);
        }
        return account.array();
    }
}
