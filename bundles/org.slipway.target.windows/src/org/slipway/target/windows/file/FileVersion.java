package org.slipway.target.windows.file;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The version that a program or library carries among its resources, by the format of such files. */
final class FileVersion {
    private static final int PROGRAM = 0x5A4D;
    private static final int SIGNATURE = 0x0000_4550;
    private static final int RESOURCES = 2;
    private static final int VERSION = 16;
    private static final int FIXED_INFO = 0xFEEF_04BD;
    private static final long SUB_FOLDER = 0x8000_0000L;
    /** More than any file has of each. */
    private static final int MOST_SECTIONS = 256;
    private static final int MOST_ENTRIES = 4096;

    private final SeekableByteChannel file;

    private FileVersion(SeekableByteChannel file) {
        this.file = file;
    }

    /** As four numbers with points; empty where the file has none, or is damaged. */
    static Optional<String> of(Path path) throws IOException {
        try (SeekableByteChannel file = Files.newByteChannel(path)) {
            return new FileVersion(file).find();
        } catch (BufferUnderflowException | IndexOutOfBoundsException shorterThanItSays) {
            return Optional.empty();
        }
    }

    private ByteBuffer at(long position, int size) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        if (position < 0 || position > file.size()) {
            return bytes.limit(0);
        }
        file.position(position);
        while (bytes.hasRemaining() && file.read(bytes) >= 0) {
            continue;
        }
        return bytes.flip();
    }

    private Optional<String> find() throws IOException {
        if (file.size() < 64 || (at(0, 2).getShort() & 0xFFFF) != PROGRAM) {
            return Optional.empty();
        }
        long header = at(0x3C, 4).getInt() & 0xFFFF_FFFFL;
        ByteBuffer coff = at(header, 26);
        if (coff.getInt() != SIGNATURE) {
            return Optional.empty();
        }
        int sections = coff.getShort(6) & 0xFFFF;
        int optional = coff.getShort(20) & 0xFFFF;
        boolean wide = coff.getShort(24) == 0x20B;
        ByteBuffer resources = at(header + 24 + (wide ? 112 : 96) + 8 * RESOURCES, 4);
        long address = resources.getInt() & 0xFFFF_FFFFL;
        for (int i = 0; i < Math.min(sections, MOST_SECTIONS); i++) {
            ByteBuffer section = at(header + 24 + optional + 40L * i + 8, 16);
            long size = section.getInt() & 0xFFFF_FFFFL;
            long begin = section.getInt() & 0xFFFF_FFFFL;
            size = Math.max(size, section.getInt() & 0xFFFF_FFFFL);
            long place = section.getInt() & 0xFFFF_FFFFL;
            if (address >= begin && address < begin + size) {
                return version(place + address - begin, place - begin);
            }
        }
        return Optional.empty();
    }

    /** @param root of the resources in the file; @param shift from addresses to places in the file */
    private Optional<String> version(long root, long shift) throws IOException {
        Optional<Long> entry = entry(root, Optional.of(VERSION));
        for (int level = 0; level < 2 && entry.isPresent(); level++) { // by name, then by language: the first of each
            entry = entry.get() >= SUB_FOLDER ? entry(root + (entry.get() & ~SUB_FOLDER), Optional.empty()) : Optional.empty();
        }
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        ByteBuffer data = at(root + entry.get(), 8);
        long begin = (data.getInt() & 0xFFFF_FFFFL) + shift;
        ByteBuffer info = at(begin, Math.clamp(data.getInt() & 0xFFFF_FFFFL, 0, 256));
        for (int place = 0; place + 16 <= info.limit(); place += 4) {
            if (info.getInt(place) == FIXED_INFO) {
                long high = info.getInt(place + 8) & 0xFFFF_FFFFL;
                long low = info.getInt(place + 12) & 0xFFFF_FFFFL;
                return Optional.of((high >> 16) + "." + (high & 0xFFFF) + "." + (low >> 16) + "." + (low & 0xFFFF));
            }
        }
        return Optional.empty();
    }

    /** Where an entry of a folder of resources leads; the first where no number is wanted. */
    private Optional<Long> entry(long folder, Optional<Integer> number) throws IOException {
        ByteBuffer counts = at(folder + 12, 4);
        int entries = Math.min((counts.getShort() & 0xFFFF) + (counts.getShort() & 0xFFFF), MOST_ENTRIES);
        ByteBuffer all = at(folder + 16, 8 * entries);
        for (int i = 0; i < entries; i++) {
            long id = all.getInt() & 0xFFFF_FFFFL;
            long leads = all.getInt() & 0xFFFF_FFFFL;
            if (number.isEmpty() || id == number.get()) {
                return Optional.of(leads);
            }
        }
        return Optional.empty();
    }
}
