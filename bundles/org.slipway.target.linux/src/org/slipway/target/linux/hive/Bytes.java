package org.slipway.target.linux.hive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The bytes of a hive. Whatever lies outside of the file is refused, however it was come to. */
final class Bytes implements Closeable {
    static final int HEAD = 4096;
    /** Of one cell; the longest value that Windows keeps has less. */
    private static final int LARGEST = 64 << 20;

    private final FileChannel file;
    private final long size;

    Bytes(Path path) throws IOException {
        this.file = FileChannel.open(path, StandardOpenOption.READ);
        this.size = file.size();
    }

    ByteBuffer at(long offset, int length) throws IOException {
        if (offset < 0 || length < 0 || length > LARGEST || offset + length > size) {
            throw new BrokenHiveException("it ends before something that it refers to");
        }
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, offset + buffer.position()) < 0) {
                throw new BrokenHiveException("it became shorter while it was read");
            }
        }
        return buffer.flip();
    }

    /** A cell that is in use, without its length. @param place as cells name each other */
    ByteBuffer cell(int place, int least) throws IOException {
        if (place <= 0) {
            throw new BrokenHiveException("it refers to nothing where something has to be");
        }
        int length = at(HEAD + (long) place, Integer.BYTES).getInt(0);
        if (length >= 0 || length == Integer.MIN_VALUE || -length - Integer.BYTES < least) {
            throw new BrokenHiveException("it refers to a place that is not in use, or too small");
        }
        return at(HEAD + (long) place + Integer.BYTES, -length - Integer.BYTES);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
