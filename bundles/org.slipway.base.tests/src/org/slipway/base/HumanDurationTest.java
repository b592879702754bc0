package org.slipway.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HumanDurationTest {

    @ParameterizedTest
    @CsvSource({ "90 s, PT90S", "15 min, PT15M", "1 h 30 min, PT1H30M", "2 d, PT48H", "0 s, PT0S", "250 ms, PT0.25S",
            "1h30min, PT1H30M",
            "1 hour 1 minute, PT1H1M", "3 Days, P3D", "2 h 5 s, PT2H5S", "'  10   min ', PT10M", "100 min, PT100M" })
    void readsWhatPeopleWrite(String text, Duration duration) {
        assertEquals(duration, HumanDuration.parse(text).duration());
    }

    @ParameterizedTest
    @CsvSource({ "PT90S, 1 min 30 s", "PT15M, 15 min", "PT1H30M, 1 h 30 min", "PT48H, 2 d", "PT0S, 0 s", "PT0.001S, 1 ms",
            "P1DT1H1M1.001S, 1 d 1 h 1 min 1 s 1 ms" })
    void writesTheLargestUnitsFirst(Duration duration, String text) {
        assertEquals(text, new HumanDuration(duration).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "5", "min", "5 m", "-5 s", "1.5 h", "1,5 h", "5 min 1 h", "5 min 5 min", "1 h,",
            "1 h and 5 min", "5 weeks", "PT5M",
            "1 h 30", "99999999999999999999 s", "99999999999999999 d" })
    void refusesWhatIsNoLengthOfTimeInAPlainSentence(String text) {
        String said = assertThrows(IllegalArgumentException.class, () -> HumanDuration.parse(text)).getMessage();

        assertTrue(said.startsWith("“" + text + "” is ") && said.endsWith("."), said);
    }

    @Test
    void refusesWhatItCouldNotWrite() {
        assertThrows(IllegalArgumentException.class, () -> new HumanDuration(Duration.ofSeconds(-1)));
        assertThrows(IllegalArgumentException.class, () -> new HumanDuration(Duration.ofNanos(1)));
    }

    @Test
    void whatIsWrittenReadsAsTheSame() {
        var random = new Random(7);
        Stream.concat(Stream.of(0L, 1L, Long.MAX_VALUE), random.longs(1_000, 0, Long.MAX_VALUE).map(l -> l >> (l & 63)).boxed())
                .map(milliseconds -> new HumanDuration(Duration.ofMillis(milliseconds)))
                .forEach(duration -> assertEquals(duration, HumanDuration.parse(duration.toString())));
    }

    @Test
    void shorterComesFirst() {
        var sorted = Stream.of("2 d", "90 s", "1 min", "1 h").map(HumanDuration::parse).sorted().map(HumanDuration::toString)
                .toList();

        assertEquals(List.of("1 min", "1 min 30 s", "1 h", "2 d"), sorted);
    }
}
