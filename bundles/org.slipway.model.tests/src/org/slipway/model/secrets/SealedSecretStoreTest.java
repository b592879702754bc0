package org.slipway.model.secrets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.slipway.model.secrets.Refusals.refusal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.base.AtomicFile;
import org.slipway.base.Problem;

class SealedSecretStoreTest {
    private static final String CANARY = "Canary-7f3kQ-in-a-coal-mine";

    @TempDir
    Path folder;
    private Path file;
    private SealedSecretStore store;

    @BeforeEach
    void openAnEmptyStore() throws Exception {
        file = Files.createDirectory(folder.resolve("site")).resolve("secrets.sealed");
        store = storeWith(keyFiles());
    }

    @Nested
    class WithAKeyFile implements SecretStoreContract {
        @Override
        public SecretStore emptyStore() {
            return store;
        }

        @Override
        public SealingKey anotherKey() {
            return keyFiles();
        }
    }

    @Nested
    class WithAPassphrase implements SecretStoreContract {
        @Override
        public SecretStore emptyStore() {
            return storeWith(passphrase("correct horse battery"));
        }

        @Override
        public SealingKey anotherKey() {
            return passphrase("another horse");
        }
    }

    @Test
    void nothingWrittenHoldsAValueInAnyForm() throws Exception {
        store.put("a", CANARY.toCharArray());
        store.put("a", (CANARY + CANARY).toCharArray());
        store.rekey(passphrase("correct horse battery"));
        store.rekey(keyFiles());

        List<Path> written = files();
        assertTrue(written.size() >= 3, written::toString);
        for (Path each : written) {
            String text = Files.readString(each, StandardCharsets.ISO_8859_1);
            assertEquals(text, new Masking(List.of(CANARY.toCharArray())).mask(text), each::toString);
            for (byte[] bytes : List.of(CANARY.getBytes(StandardCharsets.UTF_16LE), ("x" + CANARY).getBytes(), ("xx"
                    + CANARY).getBytes())) {
                assertFalse(text.contains(new String(bytes, StandardCharsets.ISO_8859_1)), each::toString);
                assertFalse(text.contains(Base64.getEncoder().encodeToString(bytes).substring(4, 24)), each::toString);
            }
        }
    }

    @Test
    void aSealedValueDoesNotTellHowLongAPasswordIs() throws Exception {
        store.put("a", "1234".toCharArray());
        store.put("b", "correct horse battery staple".toCharArray());

        List<Integer> lengths = Files.readAllLines(file).stream().filter(line -> line.startsWith("secret "))
                .map(String::length).toList();

        assertEquals(lengths.get(0), lengths.get(1));
    }

    @Test
    void theSameValueIsSealedDifferentlyEachTime() throws Exception {
        store.put("a", CANARY.toCharArray());
        String first = Files.readString(file);
        store.put("a", CANARY.toCharArray());

        assertFalse(first.equals(Files.readString(file)));
    }

    @Test
    void aChangeOfOneSecretChangesItsLineAndTheLast() throws Exception {
        for (String name : List.of("a", "b", "c")) {
            store.put(name, CANARY.toCharArray());
        }
        List<String> before = Files.readAllLines(file);
        store.put("b", "other".toCharArray());
        List<String> after = Files.readAllLines(file);

        List<String> changed = IntStream.range(0, after.size()).filter(i -> !after.get(i).equals(before.get(i)))
                .mapToObj(i -> after.get(i).split(" ")[0] + " " + i).toList();
        assertEquals(List.of("secret 5", "whole 7"), changed);
    }

    @Test
    void anyChangedByteIsNoticed() throws Exception {
        byte[] good = twoSecrets();
        for (int at = 0; at < good.length; at++) {
            for (int flip : new int[] { 0x01, 0x07, 0x20, 0x80 }) {
                byte[] bad = good.clone();
                bad[at] ^= (byte) flip;
                assertRefused(bad, "byte " + at + " flipped by " + flip);
            }
        }
        Files.write(file, good);
        assertArrayEquals("one".toCharArray(), store.get("a").orElseThrow());
    }

    @Test
    void aFileThatWasCutOffIsNoticed() throws Exception {
        String good = new String(twoSecrets(), StandardCharsets.US_ASCII);
        for (int length = 0; length < good.length(); length++) {
            assertRefused(good.substring(0, length).getBytes(), "cut to " + length);
        }
        assertRefused((good + "\n").getBytes(), "one line more");
    }

    @Test
    void linesThatWereTakenAwayDoubledOrExchangedAreNoticed() throws Exception {
        List<String> good = new String(twoSecrets(), StandardCharsets.US_ASCII).lines().toList();
        for (int one = 0; one < good.size(); one++) {
            assertRefused(joined(Stream.concat(good.subList(0, one).stream(), good.subList(one + 1, good.size()).stream())),
                    "taken");
            assertRefused(joined(Stream.concat(good.subList(0, one + 1).stream(), good.subList(one, good.size()).stream())),
                    "doubled");
            for (int other = 0; other < one; other++) {
                var lines = new ArrayList<>(good);
                Collections.swap(lines, one, other);
                assertRefused(joined(lines.stream()), "exchanged");
            }
        }
    }

    @Test
    void valuesThatWereExchangedAreNoticed() throws Exception {
        String good = new String(twoSecrets(), StandardCharsets.US_ASCII);
        assertRefused(good.replace("secret a ", "secret x ").replace("secret b ", "secret a ").replace("secret x ",
                "secret b ").getBytes(),
                "names exchanged");
    }

    @Test
    void anEarlierEntryThatWasPutBackIsNoticed() throws Exception {
        byte[] before = twoSecrets();
        store.put("a", "new".toCharArray());
        List<String> old = new String(before, StandardCharsets.US_ASCII).lines().toList();
        List<String> now = Files.readAllLines(file);

        assertRefused(joined(now.stream().map(line -> line.startsWith("secret a ") ? old.get(now.indexOf(line)) : line)),
                "put back");
    }

    @Test
    void lineEndsThatGitChangedDoNoHarm() throws Exception {
        byte[] good = twoSecrets();
        Files.writeString(file, new String(good, StandardCharsets.US_ASCII).replace("\n", "\r\n"));

        assertArrayEquals("one".toCharArray(), store.get("a").orElseThrow());
        store.put("c", "three".toCharArray());
        assertEquals(3, store.names().size());
    }

    @Test
    void twoVersionsThatGitCouldNotMergeAreRefusedAndSaidHowToGoOn() throws Exception {
        String good = new String(twoSecrets(), StandardCharsets.US_ASCII);
        Files.writeString(file, good.replace("secret a", "<<<<<<< HEAD\nsecret a"));

        Problem refusal = refusal(() -> store.names());

        assertEquals("SECRET-DAMAGED", refusal.code());
        assertTrue(refusal.nextStep().contains("git merged"), refusal::nextStep);
    }

    @Test
    void aFileThatCouldNotBeReadAgainIsNotWritten() throws Exception {
        byte[] before = twoSecrets();
        SortedMap<String, String> huge = SealedText.noEntries();
        huge.put("a", "A".repeat(17 << 20));
        var disk = new SealedFile(file, AtomicFile.real());
        var found = disk.read().orElseThrow();

        var tooLong = new SealedText(found.sealed().key(), found.sealed().check(), huge, found.sealed().whole());

        assertEquals("SECRET-FULL", refusal(() -> disk.write(tooLong, Optional.of(found.digest()))).code());
        assertArrayEquals(before, Files.readAllBytes(file));
        assertRefused(tooLong.text().getBytes(), "too long a file");
    }

    @Test
    void aFileOfANewerSlipwayIsSaidToBeOne() throws Exception {
        Files.writeString(file, "slipway-secrets 2\nanything\n");

        assertEquals("SECRET-VERSION", refusal(() -> store.names()).code());
    }

    @Test
    void aWrongPassphraseIsSaidToBeWrong() throws Exception {
        storeWith(passphrase("correct horse battery")).put("a", CANARY.toCharArray());
        byte[] before = Files.readAllBytes(file);

        SealedSecretStore other = storeWith(passphrase("incorrect horse"));

        assertEquals("SECRET-WRONG-KEY", refusal(() -> other.get("a")).code());
        assertEquals("SECRET-WRONG-KEY", refusal(() -> other.put("b", "x".toCharArray())).code());
        assertEquals("SECRET-WRONG-KEY", refusal(() -> other.rekey(keyFiles())).code());
        assertEquals("SECRET-WRONG-KEY", refusal(() -> storeWith(passphrase("")).names()).code());
        assertEquals("SECRET-KEY-KIND", refusal(() -> store.get("a")).code());
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void theKindOfKeyThatAFileWantsIsKnownWithoutTheKey() throws Exception {
        assertEquals(Optional.empty(), SealedSecretStore.kindOf(file));
        store.put("a", CANARY.toCharArray());
        assertEquals(Optional.of(SealingKey.Kind.KEY_FILE), SealedSecretStore.kindOf(file));
        assertEquals("SECRET-KEY-KIND", refusal(() -> storeWith(passphrase("correct horse")).get("a")).code());
        store.rekey(passphrase("correct horse"));
        assertEquals(Optional.of(SealingKey.Kind.PASSPHRASE), SealedSecretStore.kindOf(file));
    }

    @Test
    void afterRekeyingTheOldPassphraseOpensNothing() throws Exception {
        SealedSecretStore old = storeWith(passphrase("correct horse battery"));
        old.put("a", CANARY.toCharArray());

        storeWith(passphrase("correct horse battery")).rekey(passphrase("another horse"));

        assertEquals("SECRET-WRONG-KEY", refusal(() -> old.get("a")).code());
        assertArrayEquals(CANARY.toCharArray(), storeWith(passphrase("another horse")).get("a").orElseThrow());
    }

    @Test
    void rekeyingWithKeyFilesMakesANewKeyAndLeavesTheOldOneForOlderVersions() throws Exception {
        store.put("a", CANARY.toCharArray());
        byte[] older = Files.readAllBytes(file);

        store.rekey(keyFiles());

        assertFalse(Files.readAllLines(file).get(2).equals(new String(older).lines().toList().get(2)));
        Files.write(file, older);
        assertArrayEquals(CANARY.toCharArray(), store.get("a").orElseThrow());
    }

    @Test
    void changesFromManyThreadsAreAllKept() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> puts = IntStream.range(0, 40).<Callable<Boolean>>mapToObj(i -> () -> {
                storeWith(keyFiles()).put("name" + i, CANARY.toCharArray());
                return true;
            }).toList();
            for (var put : threads.invokeAll(puts)) {
                assertTrue(put.get());
            }
        }
        assertEquals(40, store.names().size());
    }

    private byte[] twoSecrets() throws Exception {
        store.put("a", "one".toCharArray());
        store.put("b", "two".toCharArray());
        return Files.readAllBytes(file);
    }

    private void assertRefused(byte[] text, String how) throws Exception {
        Files.write(file, text);
        Problem refusal = refusal(() -> store.get("a"));
        assertTrue(refusal.code().startsWith("SECRET-") && !refusal.nextStep().isEmpty(), () -> how + ": " + refusal);
    }

    private static byte[] joined(Stream<String> lines) {
        return (String.join("\n", lines.toList()) + "\n").getBytes();
    }

    private SealedSecretStore storeWith(SealingKey key) {
        return new SealedSecretStore(file, key);
    }

    private SealingKey keyFiles() {
        return SealingKey.inFolder(folder.resolve("configuration").resolve("keys"));
    }

    private static SealingKey passphrase(String text) {
        return SealingKey.passphrase(text.toCharArray());
    }

    private List<Path> files() throws Exception {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
