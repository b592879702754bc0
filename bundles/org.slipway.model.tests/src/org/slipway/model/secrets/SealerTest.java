package org.slipway.model.secrets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;

import org.junit.jupiter.api.Test;

class SealerTest {
    private final Sealer sealer = new Sealer(key(1));

    @Test
    void opensWhatItSealed() {
        assertArrayEquals("value".toCharArray(), sealer.open("a", sealer.seal("a", "value".getBytes())).orElseThrow());
    }

    @Test
    void opensAValueUnderItsOwnNameOnly() {
        String sealed = sealer.seal("a", "value".getBytes());

        assertTrue(sealer.open("b", sealed).isEmpty());
        assertTrue(sealer.open("A", sealed).isPresent(), "names are the same in whatever case");
    }

    @Test
    void opensNothingThatAnotherKeySealed() {
        assertTrue(new Sealer(key(2)).open("a", sealer.seal("a", "value".getBytes())).isEmpty());
    }

    @Test
    void opensNothingThatIsNoSealedValue() {
        for (String text : new String[] { "", "A", "AAAA", "not base64!", "A".repeat(16), "A".repeat(400) }) {
            assertTrue(sealer.open("a", text).isEmpty(), text);
        }
    }

    @Test
    void neverUsesANonceTwice() {
        var nonces = new HashSet<String>();
        for (int i = 0; i < 1_000; i++) {
            nonces.add(sealer.seal("a", "value".getBytes()).substring(0, 16));
        }

        assertEquals(1_000, nonces.size());
    }

    @Test
    void vouchesForATextWithItsOwnKeyOnly() {
        assertEquals(sealer.whole("text"), new Sealer(key(1)).whole("text"));
        assertNotEquals(sealer.whole("text"), sealer.whole("texT"));
        assertNotEquals(sealer.whole("text"), new Sealer(key(2)).whole("text"));
        assertNotEquals(sealer.check(), new Sealer(key(2)).check());
    }

    @Test
    void clearsTheKeyItWasMadeWith() {
        byte[] key = key(7);
        assertEquals(new Sealer(key(7)).check(), new Sealer(key).check());

        assertArrayEquals(new byte[32], key);
    }

    private static byte[] key(int fill) {
        var key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return key;
    }
}
