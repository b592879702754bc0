package org.slipway.model.secrets;

import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.slipway.base.AtomicFile;
import org.slipway.base.Digest;
import org.slipway.base.ProblemException;

/**
 * A file of sealed values. The file and, where need be, its key are made by the first value. It is read anew for every call,
 * so that what git or another process changed is seen.
 */
public final class SealedSecretStore implements SecretStore {
    private static final int LONGEST_VALUE = 65_536;

    private final Path file;
    private final SealedFile disk;
    private final OneAtATime oneAtATime;
    private volatile SealingKey key;

    public SealedSecretStore(Path file, SealingKey key) {
        this(file, key, AtomicFile.real());
    }

    SealedSecretStore(Path file, SealingKey key, AtomicFile files) {
        this.file = file.toAbsolutePath();
        this.disk = new SealedFile(this.file, files);
        this.oneAtATime = new OneAtATime(this.file);
        this.key = key;
    }

    /** Where a site keeps its secrets. */
    public static Path fileOf(Path site) {
        return site.resolve("secrets.sealed");
    }

    /** What kind of key a file wants; empty where there is no file yet. */
    public static Optional<SealingKey.Kind> kindOf(Path file) throws ProblemException {
        return new SealedFile(file, AtomicFile.real()).read().map(found -> found.sealed().key().kind());
    }

    /** The names in a file; they stand there in clear, so that no key is needed, and nothing vouches for them either. */
    public static SortedSet<String> namesIn(Path file) throws ProblemException {
        SortedSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        new SealedFile(file, AtomicFile.real()).read().ifPresent(found -> names.addAll(found.sealed().entries().keySet()));
        return Collections.unmodifiableSortedSet(names);
    }

    /**
     * A text whose key was found and fits, and in which nothing was changed.
     *
     * @param digest of the bytes on disk; empty where there is no file yet
     */
    private record Opened(SealedText sealed, Sealer sealer, Optional<Digest> digest) {
        boolean has(String name) {
            return sealed.entries().containsKey(name);
        }

        SortedMap<String, String> copy() {
            return new TreeMap<>(sealed.entries());
        }
    }

    @Override
    public Optional<char[]> get(String name) throws ProblemException {
        checkName(name);
        Optional<Opened> opened = open().filter(found -> found.has(name));
        return opened.isPresent() ? Optional.of(value(opened.get(), name)) : Optional.empty();
    }

    @Override
    public void put(String name, char[] value) throws ProblemException {
        checkName(name);
        byte[] bytes = bytes(name, value);
        try {
            oneAtATime.run(() -> {
                Optional<Opened> found = open();
                Opened opened = found.isPresent() ? found.get() : begin(key, Optional.empty());
                SortedMap<String, String> entries = opened.copy();
                // A name written otherwise than before replaces the old one, letters and all.
                entries.remove(name);
                entries.put(name, opened.sealer().seal(name, bytes));
                write(opened, entries);
                return opened;
            });
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    @Override
    public boolean remove(String name) throws ProblemException {
        checkName(name);
        return oneAtATime.run(() -> {
            Optional<Opened> opened = open().filter(found -> found.has(name));
            if (opened.isPresent()) {
                SortedMap<String, String> entries = opened.get().copy();
                entries.remove(name);
                write(opened.get(), entries);
            }
            return opened.isPresent();
        });
    }

    @Override
    public SortedSet<String> names() throws ProblemException {
        SortedSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        open().ifPresent(opened -> names.addAll(opened.sealed().entries().keySet()));
        return Collections.unmodifiableSortedSet(names);
    }

    @Override
    public void rekey(SealingKey newKey) throws ProblemException {
        oneAtATime.run(() -> {
            Optional<Opened> opened = open();
            if (opened.isPresent()) {
                Opened fresh = begin(newKey, opened.get().digest());
                write(fresh, resealed(opened.get(), fresh.sealer()));
            }
            key = newKey;
            return opened;
        });
    }

    private SortedMap<String, String> resealed(Opened opened, Sealer sealer) throws ProblemException {
        SortedMap<String, String> entries = SealedText.noEntries();
        for (String name : opened.sealed().entries().keySet()) {
            char[] value = value(opened, name);
            byte[] bytes = bytes(name, value);
            entries.put(name, sealer.seal(name, bytes));
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(value, '\0');
        }
        return entries;
    }

    private static Opened begin(SealingKey key, Optional<Digest> digest) throws ProblemException {
        KeyHint hint = key.make();
        var sealer = new Sealer(key.find(hint));
        return new Opened(SealedText.of(hint, SealedText.noEntries(), sealer), sealer, digest);
    }

    private Optional<Opened> open() throws ProblemException {
        Optional<SealedFile.Found> found = disk.read();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        SealedText sealed = found.get().sealed();
        var sealer = new Sealer(key.find(sealed.key()));
        if (!sealer.check().equals(sealed.check())) {
            throw SecretProblem.wrongKey(file, sealed.key().kind());
        }
        if (!sealer.whole(sealed.body()).equals(sealed.whole())) {
            throw SecretProblem.damaged(file);
        }
        return Optional.of(new Opened(sealed, sealer, Optional.of(found.get().digest())));
    }

    private void write(Opened opened, SortedMap<String, String> entries) throws ProblemException {
        disk.write(SealedText.of(opened.sealed().key(), entries, opened.sealer()), opened.digest());
    }

    private char[] value(Opened opened, String name) throws ProblemException {
        return opened.sealer().open(name, opened.sealed().entries().get(name)).orElseThrow(() -> SecretProblem.damaged(file));
    }

    private static void checkName(String name) throws ProblemException {
        if (!SealedText.isName(name)) {
            throw SecretProblem.badName(name);
        }
    }

    private static byte[] bytes(String name, char[] value) throws ProblemException {
        if (value.length > LONGEST_VALUE) {
            throw SecretProblem.badValue(name);
        }
        try {
            return Utf8.bytes(value);
        } catch (CharacterCodingException halves) {
            throw SecretProblem.badValue(name);
        }
    }
}
