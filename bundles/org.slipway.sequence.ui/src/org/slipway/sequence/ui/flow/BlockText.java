package org.slipway.sequence.ui.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;

import org.slipway.sequence.Entry;
import org.slipway.sequence.words.ConditionSentence;
import org.slipway.workbench.editor.file.Words;

/** What is written into the blocks, and how much room that takes. */
final class BlockText {
    /** No letter of a usual font is wider; what fits by this measure need not be measured. */
    private static final int WIDEST = 9;

    private final ToIntFunction<String> measure;
    private final ToIntFunction<String> small;
    private final ConditionSentence conditions = new ConditionSentence();

    /**
     * @param measure how wide a text is in the font of the names
     * @param small how wide it is in that of the conditions
     */
    BlockText(ToIntFunction<String> measure, ToIntFunction<String> small) {
        this.measure = measure;
        this.small = small;
    }

    static String name(Entry entry) {
        return Objects.requireNonNullElseGet(entry.getName(), () -> Words.of(entry.eClass()));
    }

    /** The condition, or what else is to be known at a glance; empty where there is nothing. */
    String detail(Entry entry) {
        if (entry.getWhen() != null) {
            return "◆ if " + conditions.of(entry.getWhen());
        }
        return !entry.isEnabled() ? "disabled" : entry.isContinueOnError() ? "goes on after errors" : "";
    }

    int width(String text) {
        return measure.applyAsInt(text);
    }

    private static boolean fits(String text, int width, ToIntFunction<String> by) {
        return text.length() * WIDEST <= width || by.applyAsInt(text) <= width;
    }

    /** On one line, or between words on two; what does not fit there either ends in “…”. */
    List<String> wrapped(String text, int width) {
        if (fits(text, width, measure)) {
            return List.of(text);
        }
        int cut = text.length();
        while (cut > 0 && !fits(text.substring(0, cut).stripTrailing(), width, measure)) {
            cut = text.lastIndexOf(' ', cut - 1);
        }
        if (cut <= 0) {
            return List.of(clipped(text, width, measure));
        }
        var lines = new ArrayList<String>();
        lines.add(text.substring(0, cut).stripTrailing());
        lines.add(clipped(text.substring(cut).strip(), width, measure));
        return lines;
    }

    /** As much of a condition as there is room for, with “…” at the end of what was longer. */
    String clipped(String detail, int width) {
        return clipped(detail, width, small);
    }

    private static String clipped(String text, int width, ToIntFunction<String> by) {
        String shown = text;
        for (int length = text.length(); length > 3 && !fits(shown, width, by);) {
            length = Math.clamp((long) length * width / Math.max(1, by.applyAsInt(shown)), 3, length - 1);
            shown = Words.clipped(text, length);
        }
        return shown;
    }
}
