package org.slipway.model.secrets;

import java.io.IOException;
import java.nio.file.Path;

import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;

/** What can be wrong with secrets. No text here or in a cause ever holds a value or a key. */
final class SecretProblem {

    private SecretProblem() {
    }

    static ProblemException badName(String name) {
        return error("SECRET-NAME", "“" + printable(name) + "” cannot be the name of a secret.",
                "Use letters, digits and . _ / - only, not more than 256, with a letter, a digit or _ at the beginning.");
    }

    static ProblemException badValue(String name) {
        return error("SECRET-VALUE", "The value for " + name + " is not whole text, or longer than 65,536 characters.",
                "Give the value as text in UTF-8; put files into a package instead.");
    }

    static ProblemException passphraseShort(int shortest) {
        return error("SECRET-PASSPHRASE-SHORT", "A passphrase of fewer than " + shortest + " characters is guessed too soon.",
                "Choose a longer one; four words that do not belong together are good.");
    }

    static ProblemException needsPassphrase() {
        return error("SECRET-KEY-KIND", "The secrets are sealed with a passphrase, not with a key file.",
                "Give the passphrase.");
    }

    static ProblemException needsKeyFile() {
        return error("SECRET-KEY-KIND", "The secrets are sealed with a key file, not with a passphrase.",
                "Leave the passphrase out.");
    }

    static ProblemException keyMissing(Path keyFile) {
        return error("SECRET-KEY-MISSING", "The key file that opens the secrets is not on this machine.",
                "Copy " + keyFile.getFileName() + " from whoever set the secrets, and let only its owner read it. If it is lost for"
                        + " good, so are the values: delete secrets.sealed and set them anew.", keyFile);
    }

    static ProblemException keyExposed(Path keyFile) {
        return error("SECRET-KEY-EXPOSED", "Other users of this machine may read the key file, so it is not used.",
                "Run “chmod 600 " + keyFile + "”; if others may have read it, seal anew with “slipway secret rekey” and change"
                        + " the passwords.", keyFile);
    }

    static ProblemException keyDamaged(Path keyFile) {
        return error("SECRET-KEY-DAMAGED", "The key file does not hold a key.",
                "Bring it back from a backup or from a colleague who has it.", keyFile);
    }

    static ProblemException wrongKey(Path file, SealingKey.Kind kind) {
        return kind == SealingKey.Kind.PASSPHRASE
                ? error("SECRET-WRONG-KEY", "This is not the passphrase that the secrets are sealed with.", "Try again.", file)
                : error("SECRET-WRONG-KEY", "The key file is not the one that the secrets are sealed with.",
                        "Copy the key file from whoever set the secrets.", file);
    }

    static ProblemException damaged(Path file) {
        return error("SECRET-DAMAGED", "The file of sealed secrets was changed by something other than Slipway.",
                "Bring back its last good version, for instance from git. If git merged it, take one side whole and set"
                        + " the secrets of the other again.", file);
    }

    static ProblemException newer(Path file) {
        return error("SECRET-VERSION", "The file of sealed secrets was written by a newer Slipway.", "Install that version.",
                file);
    }

    static ProblemException full(Path file) {
        return error("SECRET-FULL", "The file of sealed secrets would grow beyond 16 MiB, so nothing was written.",
                "Remove secrets that are no longer used; put large files into a package instead.", file);
    }

    static ProblemException busy(Path file) {
        return error("SECRET-BUSY", "Another Slipway is changing the secrets and does not come to an end.",
                "Try again; if it stays so, end the other one.", file);
    }

    static ProblemException cannotRead(Path file, IOException cause) {
        return io("SECRET-READ", "cannot be read", file, cause);
    }

    static ProblemException cannotWrite(Path file, IOException cause) {
        return io("SECRET-WRITE", "cannot be written", file, cause);
    }

    private static ProblemException io(String code, String what, Path file, IOException cause) {
        return new ProblemException(Problem.error(code, file.getFileName() + " " + what + ": " + reason(cause) + ".")
                .at(Place.of(file.toString())).next("See to the file and its folder, then try again."), cause);
    }

    private static String reason(IOException cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static ProblemException error(String code, String text, String next, Path file) {
        return new ProblemException(Problem.error(code, text).at(Place.of(file.toString())).next(next));
    }

    private static ProblemException error(String code, String text, String next) {
        return new ProblemException(Problem.error(code, text).next(next));
    }

    /** Someone may have typed the value where the name belongs, so not much of it is shown. */
    private static String printable(String name) {
        String shown = name.length() > 12 ? name.substring(0, 8) + "…" : name;
        return shown.replaceAll("[^\\x20-\\x7e…]", "?");
    }
}
