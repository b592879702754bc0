package org.slipway.model.secrets;

import java.nio.file.Path;

import org.slipway.base.ProblemException;

/** What a store is sealed with: a file that only its owner can read, or what someone remembers. */
public abstract sealed class SealingKey permits KeyFolder, Passphrase {

    public enum Kind {
        KEY_FILE, PASSPHRASE
    }

    /** Key files in a folder for keys, usually {@link ConfigurationFolder}'s; folder and files are made at first use. */
    public static SealingKey inFolder(Path folder) {
        return new KeyFolder(folder);
    }

    /** A passphrase; the array is copied and may be cleared. */
    public static SealingKey passphrase(char[] passphrase) {
        return new Passphrase(passphrase);
    }

    /** Makes a key that was never used before, and says how to find it again. */
    abstract KeyHint make() throws ProblemException;

    /** The key that a hint speaks of, 32 bytes that the caller clears. */
    abstract byte[] find(KeyHint hint) throws ProblemException;
}
