package org.slipway.engine.log;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads logs by what is written of their format, and knows nothing of how ours are made: {@code <![LOG[text]LOG]!><name="value" …>}, one
 * behind the other with an end of line between. A text may have several lines; it ends at the first {@code ]LOG]!>}. A byte order mark may
 * stand before all.
 */
final class LogReader {
    private static final String BEGIN = "<![LOG[";
    private static final String END = "]LOG]!><";

    private final String log;
    private int at;

    private LogReader(String log) {
        this.log = log;
    }

    /** @param attributes in their order */
    record Entry(String text, Map<String, String> attributes) {
        String get(String name) {
            return attributes.getOrDefault(name, "");
        }

        /** What it looks like, whatever it says: names, and of values each figure as 9. The source and the component are any words. */
        String shape() {
            var shape = new StringBuilder();
            attributes.forEach((name, value) -> shape.append(name).append('=')
                    .append(name.equals("file") || name.equals("component") ? "" : name.equals("thread") ? value.isEmpty() ? "" : "9" : value.replaceAll("[+-](?=\\d{3}$)", "±").replaceAll("\\d", "9"))
                    .append(' '));
            return shape.toString().strip();
        }
    }

    static List<Entry> read(String log) {
        var reader = new LogReader(log.startsWith("\uFEFF") ? log.substring(1) : log);
        var entries = new ArrayList<Entry>();
        while (reader.at < reader.log.length()) {
            entries.add(reader.entry());
        }
        return entries;
    }

    private Entry entry() {
        expect(BEGIN);
        int end = log.indexOf(END, at);
        if (end < 0) {
            throw new AssertionError("The entry at " + at + " does not end");
        }
        String text = log.substring(at, end);
        at = end + END.length();
        var attributes = new LinkedHashMap<String, String>();
        while (log.charAt(at) != '>') {
            int equals = log.indexOf('=', at);
            String name = log.substring(at, equals).strip();
            at = equals + 1;
            expect("\"");
            int quote = log.indexOf('"', at);
            if (attributes.put(name, log.substring(at, quote)) != null) {
                throw new AssertionError(name + " stands twice before " + quote);
            }
            at = quote + 1;
        }
        at++;
        expect("\r\n");
        return new Entry(text, attributes);
    }

    private void expect(String what) {
        if (!log.startsWith(what, at)) {
            throw new AssertionError("At " + at + " stands “" + log.substring(at, Math.min(log.length(), at + 20)) + "”, not “" + what + "”");
        }
        at += what.length();
    }
}
