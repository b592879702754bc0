package org.slipway.model.secrets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.slipway.base.AtomicFile;
import org.slipway.base.ProblemException;
import org.slipway.model.secrets.KeyHint.InFile;

/**
 * Random keys of 256 bits, each in a file of its own that is named by a random number. A store has its own key, so a key can
 * be handed to a colleague, or lost, for one site alone; keys are never replaced, so older versions in git stay readable.
 */
final class KeyFolder extends SealingKey {
    private static final Pattern TEXT = Pattern.compile("slipway-key 1 ([A-Za-z0-9+/]{43}=)\\s*");
    private static final Set<PosixFilePermission> OWNERS = PosixFilePermissions.fromString("rwx------");
    private static final int LARGEST = 200;

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    KeyFolder(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    @Override
    KeyHint make() throws ProblemException {
        var hint = new InFile(HexFormat.of().formatHex(random(16)));
        byte[] key = random(32);
        byte[] text = ("slipway-key 1 " + Base64.getEncoder().encodeToString(key) + "\n").getBytes(StandardCharsets.US_ASCII);
        try {
            makeFolder();
            AtomicFile.ownerOnly().replace(file(hint), text);
            return hint;
        } catch (IOException failed) {
            throw SecretProblem.cannotWrite(file(hint), failed);
        } finally {
            Arrays.fill(key, (byte) 0);
            Arrays.fill(text, (byte) 0);
        }
    }

    private byte[] random(int size) {
        var bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }

    private void makeFolder() throws IOException {
        Files.createDirectories(folder.getParent());
        if (isPosix(folder.getParent())) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            // Windows lets nobody else look into a user's profile, where this folder is.
            Files.createDirectories(folder);
        }
    }

    private static boolean isPosix(Path file) {
        return Files.getFileAttributeView(file, PosixFileAttributeView.class) != null;
    }

    @Override
    byte[] find(KeyHint hint) throws ProblemException {
        if (!(hint instanceof InFile inFile)) {
            throw SecretProblem.needsPassphrase();
        }
        Path file = file(inFile);
        if (Files.notExists(file)) {
            throw SecretProblem.keyMissing(file);
        }
        try {
            refuseIfOthersMayRead(file);
            return read(file);
        } catch (IOException failed) {
            throw SecretProblem.cannotRead(file, failed);
        }
    }

    private static void refuseIfOthersMayRead(Path file) throws IOException, ProblemException {
        if (isPosix(file) && !OWNERS.containsAll(Files.getPosixFilePermissions(file))) {
            throw SecretProblem.keyExposed(file);
        }
    }

    private static byte[] read(Path file) throws IOException, ProblemException {
        if (Files.size(file) > LARGEST) {
            throw SecretProblem.keyDamaged(file);
        }
        byte[] bytes = Files.readAllBytes(file);
        try {
            Matcher text = TEXT.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
            if (!text.matches()) {
                throw SecretProblem.keyDamaged(file);
            }
            return Base64.getDecoder().decode(text.group(1));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private Path file(InFile hint) {
        return folder.resolve(hint.id() + ".key");
    }
}
