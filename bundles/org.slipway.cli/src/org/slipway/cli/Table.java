package org.slipway.cli;

import java.util.List;
import java.util.stream.Stream;

/** Lays rows out in columns, two spaces apart. */
record Table(List<String> headings, List<List<String>> rows) {

    record Row(String text, boolean heading) {
    }

    Stream<Row> lines() {
        int[] widths = widths();
        return Stream.concat(headings.isEmpty() ? Stream.empty() : Stream.of(new Row(laidOut(headings, widths), true)),
                rows.stream().map(row -> new Row(laidOut(row, widths), false)));
    }

    private int[] widths() {
        int columns = Stream.concat(Stream.of(headings), rows.stream()).mapToInt(List::size).max().orElse(0);
        var widths = new int[columns];
        Stream.concat(Stream.of(headings), rows.stream()).forEach(row -> {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        });
        return widths;
    }

    private static String laidOut(List<String> cells, int[] widths) {
        var line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(cells.get(i)).repeat(' ', widths[i] - width(cells.get(i)) + 2);
        }
        return line.toString().stripTrailing();
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
