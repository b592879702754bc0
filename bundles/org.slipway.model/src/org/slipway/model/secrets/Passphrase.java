package org.slipway.model.secrets;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

import org.slipway.base.ProblemException;
import org.slipway.model.secrets.KeyHint.FromPassphrase;

/**
 * A key made from what someone remembers. Making it is slow on purpose (about half a second), so the last one is kept for as
 * long as this object is.
 */
final class Passphrase extends SealingKey {
    private static final int SHORTEST = 8;

    private final char[] passphrase;
    private KeyHint lastHint;
    private byte[] lastKey;

    Passphrase(char[] passphrase) {
        this.passphrase = passphrase.clone();
        this.lastHint = new FromPassphrase(0, "");
        this.lastKey = new byte[0];
    }

    @Override
    KeyHint make() throws ProblemException {
        if (passphrase.length < SHORTEST) {
            throw SecretProblem.passphraseShort(SHORTEST);
        }
        var salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        return new FromPassphrase(FromPassphrase.FEWEST_ROUNDS, Base64.getEncoder().encodeToString(salt));
    }

    @Override
    synchronized byte[] find(KeyHint hint) throws ProblemException {
        if (!(hint instanceof FromPassphrase from)) {
            throw SecretProblem.needsKeyFile();
        }
        if (!from.equals(lastHint)) {
            Arrays.fill(lastKey, (byte) 0);
            lastKey = derive(from);
            lastHint = from;
        }
        return lastKey.clone();
    }

    private byte[] derive(FromPassphrase from) {
        var spec = new PBEKeySpec(passphrase, Base64.getDecoder().decode(from.salt()), from.rounds(), 256);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has PBKDF2", missing);
        } finally {
            spec.clearPassword();
        }
    }
}
