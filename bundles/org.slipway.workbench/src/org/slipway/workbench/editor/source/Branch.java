package org.slipway.workbench.editor.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A mapping as it is indented: its keys, and the entry under which it stands. */
final class Branch {
    private final int column;
    private final Optional<Entry> under;
    private final boolean item;
    private final List<Entry> entries = new ArrayList<>();

    Branch(int column, Optional<Entry> under, boolean item) {
        this.column = column;
        this.under = under;
        this.item = item;
    }

    int column() {
        return column;
    }

    /** The entry whose value this is; empty at the top of a file. */
    Optional<Entry> under() {
        return under;
    }

    /** Whether it stands behind a dash. */
    boolean isItem() {
        return item;
    }

    List<Entry> entries() {
        return entries;
    }

    Entry add(Token key, String name) {
        var entry = new Entry(this, key, name);
        entries.add(entry);
        return entry;
    }

    /** A key and the pieces of its value. */
    static final class Entry {
        private final Branch in;
        private final Token key;
        private final String name;
        private final List<Token> values = new ArrayList<>();
        private final List<Branch> children = new ArrayList<>();

        private Entry(Branch in, Token key, String name) {
            this.in = in;
            this.key = key;
            this.name = name;
        }

        Branch in() {
            return in;
        }

        Token key() {
            return key;
        }

        String name() {
            return name;
        }

        boolean isFirst() {
            return in.entries.getFirst() == this;
        }

        List<Token> values() {
            return values;
        }

        List<Branch> children() {
            return children;
        }
    }
}
