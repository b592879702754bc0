package org.slipway.workbench.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A page as text with styles: what a text widget shows, computed without one. */
final class PageText {

    enum Style {
        TITLE, HEADING, BOLD, CODE, LINK, ITEM
    }

    record Span(int start, int length, Style style, String target) {
    }

    private final StringBuilder text = new StringBuilder();
    private final List<Span> spans = new ArrayList<>();
    private final Map<String, Integer> headings = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    static PageText of(Topic topic) {
        var page = new PageText();
        Block previous = null;
        for (Block block : Block.of(topic.text())) {
            boolean together = previous instanceof Block.Item && block instanceof Block.Item || previous instanceof Block.Row && block instanceof Block.Row;
            if (previous != null && !together) {
                page.text.append('\n');
            }
            page.add(block);
            previous = block;
        }
        return page;
    }

    private void add(Block block) {
        switch (block) {
            case Block.Heading(int level, String heading) -> {
                headings.put(heading, text.length());
                styled(heading, level == 1 ? Style.TITLE : Style.HEADING, "");
            }
            case Block.Paragraph(String paragraph) -> line(paragraph);
            case Block.Item(String mark, String item) -> {
                int start = text.length();
                text.append("   ").append(mark).append("  ");
                line(item);
                spans.add(new Span(start, text.length() - start, Style.ITEM, ""));
                return;
            }
            case Block.Code(List<String> lines) -> styled(lines.stream().map(line -> "    " + line).collect(Collectors.joining("\n")), Style.CODE, "");
            case Block.Row(List<String> cells, boolean head) -> {
                String row = String.join("   –   ", cells);
                if (head) {
                    styled(row, Style.BOLD, "");
                } else {
                    line(row);
                    return;
                }
            }
        }
        if (text.isEmpty() || text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    private void line(String line) {
        for (Inline part : Inline.of(line)) {
            switch (part) {
                case Inline.Plain plain -> text.append(plain.text());
                case Inline.Bold bold -> styled(bold.text(), Style.BOLD, "");
                case Inline.Code code -> styled(code.text(), Style.CODE, "");
                case Inline.Link(String label, String target) -> styled(label, Style.LINK, target);
            }
        }
        text.append('\n');
    }

    private void styled(String what, Style style, String target) {
        spans.add(new Span(text.length(), what.length(), style, target));
        text.append(what);
    }

    String text() {
        return text.toString();
    }

    List<Span> spans() {
        return spans;
    }

    /** Where a heading stands. */
    Optional<Integer> heading(String title) {
        return Optional.ofNullable(headings.get(title));
    }

    Optional<String> linkAt(int offset) {
        return spans.stream().filter(span -> span.style() == Style.LINK && offset >= span.start() && offset < span.start() + span.length())
                .map(Span::target).findFirst();
    }
}
