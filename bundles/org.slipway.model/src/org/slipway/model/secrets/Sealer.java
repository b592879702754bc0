package org.slipway.model.secrets;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals values and opens them. From the one key come three: for values (AES-256-GCM with a random nonce, the name as
 * associated data), for the file as a whole, and for telling a wrong key from a damaged file (both HMAC-SHA256).
 */
final class Sealer {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    /** Values are filled up to a multiple of this, so that a sealed value does not tell how long a password is. */
    private static final int BLOCK = 64;
    private static final byte END = (byte) 0x80;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec values;
    private final SecretKeySpec whole;
    private final String check;

    /** Takes 32 bytes and clears them. */
    Sealer(byte[] key) {
        var root = new SecretKeySpec(key, "HmacSHA256");
        Arrays.fill(key, (byte) 0);
        this.values = new SecretKeySpec(hmac(root, "slipway values"), "AES");
        this.whole = new SecretKeySpec(hmac(root, "slipway file"), "HmacSHA256");
        this.check = Base64.getEncoder().encodeToString(Arrays.copyOf(hmac(root, "slipway check"), 9));
    }

    /** The same for the same key; says nothing about it. */
    String check() {
        return check;
    }

    /** What a file must carry beside its text, so that it can be told whether anything in that was changed. */
    String whole(String text) {
        return Base64.getEncoder().encodeToString(hmac(whole, text));
    }

    String seal(String name, byte[] value) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] padded = Arrays.copyOf(value, (value.length / BLOCK + 1) * BLOCK);
        padded[value.length] = END;
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, name, nonce).doFinal(padded);
            return Base64.getEncoder().encodeToString(ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed)
                    .array());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has AES-GCM", missing);
        } finally {
            Arrays.fill(padded, (byte) 0);
        }
    }

    /** Empty where the text was not sealed by this key under this name. */
    Optional<char[]> open(String name, String sealed) {
        byte[] padded = {};
        try {
            byte[] bytes = Base64.getDecoder().decode(sealed);
            byte[] nonce = Arrays.copyOf(bytes, NONCE);
            padded = cipher(Cipher.DECRYPT_MODE, name, nonce).doFinal(bytes, NONCE, bytes.length - NONCE);
            return Optional.of(Utf8.chars(padded, end(padded)));
        } catch (GeneralSecurityException | IllegalArgumentException | CharacterCodingException damaged) {
            return Optional.empty();
        } finally {
            Arrays.fill(padded, (byte) 0);
        }
    }

    private static int end(byte[] padded) {
        int end = padded.length - 1;
        while (end > 0 && padded[end] != END) {
            end--;
        }
        return end;
    }

    private Cipher cipher(int mode, String name, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, values, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(name.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", missing);
        }
    }
}
