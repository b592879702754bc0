package org.slipway.model.secrets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.slipway.base.ProblemException;

/**
 * Puts {@value #MASK} in the place of known secrets, in whatever form they are written. Even a value of one letter is masked:
 * an odd log is better than a known password. Text must come whole, since a secret that lies across two pieces is found in
 * neither.
 */
public final class Masking {
    public static final String MASK = "●●●";
    private static final Set<Escape> INNER = EnumSet.complementOf(EnumSet.of(Escape.BACKSLASH));

    /** By their first character, the longest first. */
    private final Map<Character, List<String>> forms = new HashMap<>();

    /** The arrays are not kept and may be cleared; their written forms live as long as this object. */
    public Masking(Collection<char[]> values) {
        for (char[] value : values) {
            for (String form : WrittenForms.of(new String(value))) {
                forms.computeIfAbsent(form.charAt(0), first -> new ArrayList<>()).add(form);
            }
        }
        forms.values().forEach(list -> list.sort(Comparator.comparingInt(String::length).reversed()));
    }

    /** Masks nothing. */
    public static Masking none() {
        return new Masking(List.of());
    }

    /** Masks all secrets of a store. */
    public static Masking of(SecretStore store) throws ProblemException {
        var values = new ArrayList<char[]>();
        try {
            for (String name : store.names()) {
                store.get(name).ifPresent(values::add);
            }
            return new Masking(values);
        } finally {
            values.forEach(value -> Arrays.fill(value, '\0'));
        }
    }

    public String mask(String text) {
        if (forms.isEmpty()) {
            return text;
        }
        // Secrets may overlap: what is hidden is put together first, so that no end of one looks out.
        var hidden = new BitSet(text.length());
        ReadText asWritten = ReadText.asWritten(text);
        hide(asWritten, hidden);
        hideWithin(asWritten, hidden);
        // JSON around anything else, as in a journal of commands.
        ReadText quoted = asWritten.without(Escape.BACKSLASH);
        if (quoted != asWritten) {
            hide(quoted, hidden);
            hideWithin(quoted, hidden);
        }
        return hidden.isEmpty() ? text : replaced(text, hidden);
    }

    private void hideWithin(ReadText outer, BitSet hidden) {
        for (Escape escape : INNER) {
            ReadText inner = outer.without(escape);
            if (inner != outer) {
                hide(inner, hidden);
            }
        }
    }

    private void hide(ReadText read, BitSet hidden) {
        String text = read.text();
        for (int at = 0; at < text.length(); at++) {
            for (String form : forms.getOrDefault(text.charAt(at), List.of())) {
                if (text.startsWith(form, at)) {
                    hidden.set(read.places()[at], read.places()[at + form.length()]);
                    break;
                }
            }
        }
    }

    private static String replaced(String text, BitSet hidden) {
        var masked = new StringBuilder(text.length());
        int end = 0;
        for (int start = hidden.nextSetBit(0); start >= 0; start = hidden.nextSetBit(end)) {
            masked.append(text, end, start).append(MASK);
            end = hidden.nextClearBit(start);
        }
        return masked.append(text, end, text.length()).toString();
    }
}
