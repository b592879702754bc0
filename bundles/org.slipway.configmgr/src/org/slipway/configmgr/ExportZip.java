package org.slipway.configmgr;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.sequence.exchange.file.SequenceFile;
import org.slipway.sequence.xml.XmlElement;
import org.slipway.sequence.xml.XmlLimits;
import org.slipway.sequence.xml.XmlReading;

/** An export package, opened. Nothing of it is ever unpacked onto a disk, and still no name in it may lead out of it. */
final class ExportZip implements AutoCloseable {
    private static final String AGAIN = "Export the sequence again, and bring the file here whole.";
    private static final String NOT_OURS = "The console makes no such file. Look at where it comes from.";

    private final SequenceFile file;
    private final ZipFile zip;
    private final ZipLimits limits;
    private final TreeMap<String, ZipEntry> entries = new TreeMap<>();
    private final Set<String> read = new HashSet<>();
    private long taken;
    private int parts;

    private ExportZip(SequenceFile file, ZipFile zip, ZipLimits limits) {
        this.file = file;
        this.zip = zip;
        this.limits = limits;
    }

    static ExportZip open(SequenceFile file, ZipLimits limits) throws ProblemException, IOException {
        if (Files.size(file.path()) > limits.file()) {
            throw refused(file.shown(), "ZIP-TOO-MUCH", "The file is larger than " + (limits.file() >> 20) + " MB.", "Export the sequence without its content.");
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.path().toFile());
        } catch (ZipException | IllegalArgumentException broken) {
            throw damaged(file, broken);
        }
        var opened = new ExportZip(file, zip, limits);
        try {
            opened.list();
            return opened;
        } catch (ProblemException | RuntimeException refused) {
            zip.close();
            throw refused;
        }
    }

    private void list() throws ProblemException {
        if (zip.size() > limits.entries()) {
            throw refused(file.shown(), "ZIP-TOO-MUCH", "The file has " + zip.size() + " parts.", NOT_OURS);
        }
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName().replace('\\', '/');
            if (name.startsWith("/") || name.matches("(?s)[A-Za-z]:.*") || List.of(name.split("/", -1)).contains("..") || name.indexOf('\0') >= 0) {
                throw refused(file.shown(), "ZIP-NAME", "A part is named “" + name + "”, which leads out of the file.", NOT_OURS);
            }
            if (entries.putIfAbsent(name.toLowerCase(Locale.ROOT), entry) != null) {
                throw refused(file.shown(), "ZIP-TWICE", "Two parts are named “" + name + "”.", NOT_OURS);
            }
        }
    }

    /** The names of all parts whose last word is this, in small letters. */
    List<String> named(String last) {
        var names = new ArrayList<String>();
        for (String name : entries.keySet()) {
            if (name.equals(last) || name.endsWith("/" + last)) {
                names.add(name);
            }
        }
        return names;
    }

    /** All parts, by their names in small letters. */
    List<String> names() {
        return entries.entrySet().stream().filter(entry -> !entry.getValue().isDirectory()).map(Map.Entry::getKey).toList();
    }

    /** Those that nobody has read, by the names that they have. */
    List<String> unread() {
        return names().stream().filter(name -> !read.contains(name)).map(this::original).toList();
    }

    /** The name of a part as it is written. */
    String original(String name) {
        return Optional.ofNullable(entries.get(name)).map(ZipEntry::getName).orElse(name);
    }

    /** How problems call a part. */
    String shown(String name) {
        return file.shown() + "!/" + original(name);
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    /** Whether all that was read together is more than one file may hold. */
    boolean isExhausted() {
        return taken > limits.total() || parts > limits.parts();
    }

    XmlElement read(String name) throws ProblemException, IOException {
        ZipEntry entry = entries.get(name);
        long packed = Math.max(1, entry.getCompressedSize());
        if (entry.getSize() > limits.part() || entry.getSize() > ZipLimits.SMALL && entry.getSize() / packed > limits.ratio()) {
            throw tooMuch(name);
        }
        var input = new Unpacking(packed);
        try (InputStream raw = zip.getInputStream(entry)) {
            XmlElement root = XmlReading.of(input.of(raw), shown(name), XmlLimits.DEFAULT);
            read.add(name);
            taken += input.taken;
            parts += root.parts();
            if (isExhausted()) {
                throw refused(file.shown(), "ZIP-TOO-MUCH", "All parts of the file together are more than " + (limits.total() >> 20) + " MB or " + limits.parts()
                        + " elements and attributes.", "Export fewer task sequences at once.");
            }
            return root;
        } catch (ZipException | EOFException broken) {
            throw damaged(file, broken);
        } catch (ProblemException refused) {
            throw input.isBeyond() ? tooMuch(name) : input.failure().isPresent() ? damaged(file, input.failure().get()) : refused;
        }
    }

    private ProblemException tooMuch(String name) {
        return refused(shown(name), "ZIP-TOO-MUCH", "The part is far larger than it was packed, as in a file that is made to fill up memory.", NOT_OURS);
    }

    private static ProblemException damaged(SequenceFile file, Exception why) {
        return refused(file.shown(), "ZIP-DAMAGED", "The file is a damaged zip, or not the whole of one: " + why.getMessage() + ".", AGAIN);
    }

    private static ProblemException refused(String place, String code, String text, String next) {
        return new ProblemException(Problem.error(code, text).at(Place.of(place)).next(next));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Counts what really comes out of a part, whatever its entry says, and remembers why it broke off: a parser tells it as a fault of the XML. */
    private final class Unpacking {
        private final long packed;
        private long taken;
        private boolean beyond;
        private Optional<IOException> failure = Optional.empty();

        Unpacking(long packed) {
            this.packed = packed;
        }

        boolean isBeyond() {
            return beyond;
        }

        Optional<IOException> failure() {
            return failure;
        }

        InputStream of(InputStream raw) {
            return new InputStream() {
                @Override
                public int read() throws IOException {
                    byte[] one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
                }

                @Override
                public int read(byte[] into, int offset, int length) throws IOException {
                    try {
                        int read = raw.read(into, offset, length);
                        taken += Math.max(0, read);
                        beyond = taken > limits.part() || taken > ZipLimits.SMALL && taken / packed > limits.ratio();
                        if (beyond) {
                            throw new IOException("too much");
                        }
                        return read;
                    } catch (IOException broken) {
                        failure = Optional.of(broken);
                        throw broken;
                    }
                }
            };
        }
    }
}
