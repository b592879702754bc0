package org.slipway.workbench.help;

import java.util.ArrayList;
import java.util.List;

/** A piece of a page. The Markdown that help pages use: headings, paragraphs, lists, code, tables; within lines, see {@link Inline}. */
sealed interface Block {
    record Heading(int level, String text) implements Block {
    }

    record Paragraph(String text) implements Block {
    }

    /** @param mark “•”, or a number with a point */
    record Item(String mark, String text) implements Block {
    }

    record Code(List<String> lines) implements Block {
    }

    record Row(List<String> cells, boolean head) implements Block {
    }

    static List<Block> of(String markdown) {
        var blocks = new ArrayList<Block>();
        var paragraph = new StringBuilder();
        List<String> lines = markdown.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("```")) {
                end(paragraph, blocks);
                var code = new ArrayList<String>();
                for (i++; i < lines.size() && !lines.get(i).startsWith("```"); i++) {
                    code.add(lines.get(i));
                }
                blocks.add(new Code(List.copyOf(code)));
            } else if (line.isBlank()) {
                end(paragraph, blocks);
            } else if (line.startsWith("#")) {
                end(paragraph, blocks);
                String text = line.replaceFirst("^#+", "");
                blocks.add(new Heading(line.length() - text.length(), text.strip()));
            } else if (line.startsWith("|")) {
                end(paragraph, blocks);
                boolean head = i + 1 < lines.size() && lines.get(i + 1).matches("\\|[ :|-]+\\|?");
                blocks.add(new Row(cells(line), head));
                i += head ? 1 : 0;
            } else if (line.matches("([-*]|\\d+\\.) .*")) {
                end(paragraph, blocks);
                String mark = line.substring(0, line.indexOf(' '));
                i = item(lines, i, mark.endsWith(".") ? mark : "•", blocks);
            } else {
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
            }
        }
        end(paragraph, blocks);
        return List.copyOf(blocks);
    }

    /** An item goes on over lines that are indented; gives the last of them. */
    private static int item(List<String> lines, int first, String mark, List<Block> blocks) {
        var text = new StringBuilder(lines.get(first).substring(lines.get(first).indexOf(' ') + 1).strip());
        int last = first;
        while (last + 1 < lines.size() && lines.get(last + 1).startsWith("  ") && !lines.get(last + 1).isBlank()) {
            last++;
            text.append(' ').append(lines.get(last).strip());
        }
        blocks.add(new Item(mark, text.toString()));
        return last;
    }

    private static List<String> cells(String line) {
        String inner = line.strip().replaceFirst("^\\|", "").replaceFirst("\\|$", "");
        return List.of(inner.split("\\|")).stream().map(String::strip).toList();
    }

    private static void end(StringBuilder paragraph, List<Block> blocks) {
        if (!paragraph.isEmpty()) {
            blocks.add(new Paragraph(paragraph.toString()));
            paragraph.setLength(0);
        }
    }
}
