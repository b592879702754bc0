package org.slipway.target.linux.hive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A registry hive that is read. */
public final class Hive implements Closeable {
    static final int MAGIC = 0x66676572; // regf
    private static final int SEQUENCE = 4;
    private static final int SECOND_SEQUENCE = 8;
    private static final int ROOT = 36;
    private static final int WORDS = 127;

    private final Bytes bytes;
    private final ByteBuffer head;

    private Hive(Bytes bytes, ByteBuffer head) {
        this.bytes = bytes;
        this.head = head;
    }

    /** @throws BrokenHiveException where it is none */
    public static Hive open(Path path) throws IOException {
        var bytes = new Bytes(path);
        try {
            ByteBuffer head = bytes.at(0, Bytes.HEAD);
            if (head.getInt(0) != MAGIC) {
                throw new BrokenHiveException("it does not begin as a registry hive does");
            }
            if (head.getInt(WORDS * Integer.BYTES) != checksum(head)) {
                throw new BrokenHiveException("the checksum of its head is wrong");
            }
            return new Hive(bytes, head);
        } catch (IOException refused) {
            bytes.close();
            throw refused;
        }
    }

    /** Of the head: its first 127 words, each put over the one before; two results have another meaning and give way. */
    static int checksum(ByteBuffer head) {
        int sum = 0;
        for (int i = 0; i < WORDS; i++) {
            sum ^= head.getInt(i * Integer.BYTES);
        }
        return sum == 0 ? 1 : sum == -1 ? -2 : sum;
    }

    /** Whether nothing is left in logs beside it that Windows would yet write into it. */
    public boolean isClean() {
        return head.getInt(SEQUENCE) == head.getInt(SECOND_SEQUENCE);
    }

    public HiveKey root() throws IOException {
        return HiveKey.at(bytes, head.getInt(ROOT));
    }

    /** @param path from the root down, without regard to case; empty for the root itself */
    public Optional<HiveKey> key(List<String> path) throws IOException {
        HiveKey here = root();
        for (String name : path) {
            Optional<HiveKey> next = here.key(name);
            if (next.isEmpty()) {
                return next;
            }
            here = next.get();
        }
        return Optional.of(here);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
