package org.slipway.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestTest {
    /** From FIPS 180-2, appendix B.1. */
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void isTheSha256OfTheBytes() throws Exception {
        assertEquals(OF_ABC, Digest.of("abc".getBytes()).hex());
        assertEquals(OF_ABC, Digest.of(new ByteArrayInputStream("abc".getBytes())).hex());
    }

    @Test
    void aStreamLongerThanItsBufferHasTheDigestOfAllItsBytes() throws Exception {
        byte[] bytes = new byte[200_000];
        bytes[199_999] = 1;

        assertEquals(Digest.of(bytes), Digest.of(new ByteArrayInputStream(bytes)));
    }

    @Test
    void whatIsWrittenReadsAsTheSame() {
        var digest = new Digest(OF_ABC);

        assertEquals("sha256:" + OF_ABC, digest.toString());
        assertEquals(digest, Digest.parse(digest.toString()));
        assertEquals(digest, Digest.parse(" " + OF_ABC.toUpperCase()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "abc", "sha1:ba7816bf", "sha256:",
            "sha256:za7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" })
    void refusesWhatIsNoSha256(String text) {
        assertThrows(IllegalArgumentException.class, () -> Digest.parse(text));
    }
}
