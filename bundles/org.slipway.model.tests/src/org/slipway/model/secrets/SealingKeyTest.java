package org.slipway.model.secrets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.slipway.model.secrets.Refusals.refusal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.base.Place;
import org.slipway.base.Problem;

class SealingKeyTest {
    @TempDir
    Path configuration;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aKeyFileIsItsOwnersAlone() throws Exception {
        keys().make();

        assertEquals("rwx------", permissions(keyFolder()));
        assertEquals("rw-------", permissions(onlyKeyFile()));
    }

    @Test
    void aKeyIsFoundAgainByItsHint() throws Exception {
        KeyHint first = keys().make();
        KeyHint second = keys().make();

        assertEquals(32, keys().find(first).length);
        assertArrayEquals(keys().find(first), keys().find(first));
        assertFalse(Arrays.equals(keys().find(first), keys().find(second)));
        assertEquals(Optional.of(first), KeyHint.parse(first.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "rw-r-----", "rw----r--", "rw--w----", "rwx--x--x" })
    @DisabledOnOs(OS.WINDOWS)
    void aKeyFileThatOthersCanGetAtIsNotUsed(String permissions) throws Exception {
        KeyHint hint = keys().make();
        Files.setPosixFilePermissions(onlyKeyFile(), PosixFilePermissions.fromString(permissions));

        Problem refusal = refusal(() -> keys().find(hint));

        assertEquals("SECRET-KEY-EXPOSED", refusal.code());
        assertEquals(Optional.of(Place.of(onlyKeyFile().toString())), refusal.place());
        assertTrue(refusal.nextStep().contains("chmod 600"), refusal::nextStep);
    }

    @Test
    void aKeyFileThatIsNotHereIsNamed() throws Exception {
        KeyHint hint = keys().make();
        String name = onlyKeyFile().getFileName().toString();
        Files.delete(onlyKeyFile());

        Problem refusal = refusal(() -> keys().find(hint));

        assertEquals("SECRET-KEY-MISSING", refusal.code());
        assertTrue(refusal.nextStep().contains(name), refusal::nextStep);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "slipway-key 1 AAAA", "slipway-key 2 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=" })
    void aKeyFileThatHoldsNoKeyIsRefusedWithoutShowingWhatItHolds(String text) throws Exception {
        KeyHint hint = keys().make();
        Files.writeString(onlyKeyFile(), text);

        Problem refusal = refusal(() -> keys().find(hint));

        assertEquals("SECRET-KEY-DAMAGED", refusal.code());
        assertFalse(refusal.text().contains("AAAA"));
    }

    @Test
    void aFileThatIsFarTooLongForAKeyIsNotEvenRead() throws Exception {
        KeyHint hint = keys().make();
        Files.write(onlyKeyFile(), new byte[100_000]);

        assertEquals("SECRET-KEY-DAMAGED", refusal(() -> keys().find(hint)).code());
    }

    @Test
    void aKeyFolderThatCannotBeMadeIsAProblemAndNoTrace() throws Exception {
        Files.writeString(keyFolder(), "a file where the folder should be");

        assertEquals("SECRET-WRITE", refusal(() -> keys().make()).code());
    }

    @ParameterizedTest
    @ValueSource(strings = { "file ../../../etc/passwd", "file 0123", "file 0123456789ABCDEF0123456789abcdef", "file", "",
            "passphrase 600000 AAAA", "passphrase 1000 AAAAAAAAAAAAAAAAAAAAAA==",
                    "passphrase 99999999 AAAAAAAAAAAAAAAAAAAAAA==",
            "passphrase 599999 AAAAAAAAAAAAAAAAAAAAAA==" })
    void aHintThatLeadsElsewhereOrWeakensTheKeyOrKeepsTheMachineBusyIsNone(String text) {
        assertEquals(Optional.empty(), KeyHint.parse(text));
    }

    @Test
    void aPassphraseGivesTheSameKeyForTheSameSaltOnly() throws Exception {
        KeyHint one = passphrase("correct horse").make();
        KeyHint other = passphrase("correct horse").make();
        SealingKey key = passphrase("correct horse");

        byte[] first = key.find(one);
        assertFalse(Arrays.equals(first, key.find(other)));
        assertArrayEquals(first, key.find(one));
        assertArrayEquals(first, passphrase("correct horse").find(one));
        assertEquals(Optional.of(one), KeyHint.parse(one.toString()));
    }

    @Test
    void whatAPassphraseGivesIsWhatAnyOtherPbkdf2WouldGive() throws Exception {
        var hint = new KeyHint.FromPassphrase(600_000, "MDEyMzQ1Njc4OWFiY2RlZg==");

        // Python: hashlib.pbkdf2_hmac('sha256', 'grüße'.encode(), b'0123456789abcdef', 600000).hex()
        assertEquals("8cdcdfc4fe1ea3e8e2ba04eabf12faa61f379d021074d9fbd1510ca5c20cf3f2",
                HexFormat.of().formatHex(passphrase("grüße").find(hint)));
    }

    @Test
    void aPassphraseThatIsSoonGuessedSealsNothing() {
        assertEquals("SECRET-PASSPHRASE-SHORT", refusal(() -> passphrase("seven77").make()).code());
    }

    @Test
    void aPassphraseMayBeClearedByWhoeverGaveIt() throws Exception {
        char[] given = "correct horse".toCharArray();
        SealingKey key = SealingKey.passphrase(given);
        KeyHint hint = key.make();
        Arrays.fill(given, '\0');

        assertArrayEquals(passphrase("correct horse").find(hint), key.find(hint));
    }

    private Path keyFolder() {
        return configuration.resolve("keys");
    }

    private SealingKey keys() {
        return SealingKey.inFolder(keyFolder());
    }

    private static SealingKey passphrase(String text) {
        return SealingKey.passphrase(text.toCharArray());
    }

    private Path onlyKeyFile() throws Exception {
        try (Stream<Path> files = Files.list(keyFolder())) {
            return files.reduce((one, other) -> {
                throw new AssertionError("more than one key file");
            }).orElseThrow();
        }
    }

    private static String permissions(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
