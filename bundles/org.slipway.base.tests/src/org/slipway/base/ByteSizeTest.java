package org.slipway.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteSizeTest {

    @ParameterizedTest
    @CsvSource({ "512 MiB, 536870912", "512mib, 536870912", "1 KB, 1000", "0, 0", "17, 17", "17 B, 17", "1.5 GiB, 1610612736",
            "0.001 KB, 1", "9223372036854775807, 9223372036854775807", "' 2 TB ', 2000000000000" })
    void readsWhatPeopleWrite(String text, long bytes) {
        assertEquals(bytes, ByteSize.parse(text).bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "MiB", "-1", "1 MB 2 KB", "1.5.5 MB", "1e9", "12 parsecs", "9223372036854775808",
            "8388608 TiB", "99999999999999999999" })
    void refusesWhatIsNoSizeInAPlainSentence(String text) {
        String said = assertThrows(IllegalArgumentException.class, () -> ByteSize.parse(text)).getMessage();

        assertTrue(said.startsWith("“" + text + "” ") && said.endsWith("."), said);
    }

    @Test
    void refusesACommaRatherThanGuessWhetherItMeansThousands() {
        assertThrows(IllegalArgumentException.class, () -> ByteSize.parse("1,024 MB"));
    }

    @Test
    void refusesLessThanNothing() {
        assertThrows(IllegalArgumentException.class, () -> new ByteSize(-1));
    }

    @ParameterizedTest
    @CsvSource({ "1024, 1 KiB", "1000, 1 KB", "1001, 1001 B", "0, 0 B", "1099511627776, 1 TiB", "1536, 1536 B",
            "2000000, 2 MB" })
    void writesTheLargestUnitThatSaysItExactly(long bytes, String text) {
        assertEquals(text, new ByteSize(bytes).toString());
    }

    @Test
    void whatIsWrittenReadsAsTheSame() {
        LongStream shifted = new Random(7).longs(1_000, 0, Long.MAX_VALUE)
                .map(l -> l >> (l & 63) << (l >> 6 & 15) & Long.MAX_VALUE);
        LongStream.concat(LongStream.of(0, 1, Long.MAX_VALUE), shifted).mapToObj(ByteSize::new)
                .forEach(size -> assertEquals(size, ByteSize.parse(size.toString())));
    }

    @ParameterizedTest
    @CsvSource({ "999, 999 B", "1536, 1.5 KiB", "5368709120, 5.0 GiB" })
    void isRoundedForPeople(long bytes, String text) {
        assertEquals(text, new ByteSize(bytes).rounded());
    }
}
