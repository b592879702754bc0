package org.slipway.model.secrets;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.stream.IntStream;

/**
 * A text as it reads once escapes are taken back, with the place of each character in the text as it was written.
 *
 * @param places one for each character, and one for the end
 */
record ReadText(String text, int[] places) {

    static ReadText asWritten(String text) {
        return new ReadText(text, IntStream.rangeClosed(0, text.length()).toArray());
    }

    /** This very object where there is nothing to take back. */
    ReadText without(Escape escape) {
        Matcher written = escape.pattern().matcher(text);
        if (!written.find()) {
            return this;
        }
        var read = new StringBuilder(text.length());
        var readPlaces = new int[text.length() + 1];
        int from = 0;
        do {
            System.arraycopy(places, from, readPlaces, read.length(), written.start() - from);
            read.append(text, from, written.start());
            String character = escape.read(written.group());
            Arrays.fill(readPlaces, read.length(), read.length() + character.length(), places[written.start()]);
            read.append(character);
            from = written.end();
        } while (written.find());
        System.arraycopy(places, from, readPlaces, read.length(), places.length - from);
        read.append(text, from, text.length());
        return new ReadText(read.toString(), Arrays.copyOf(readPlaces, read.length() + 1));
    }
}
