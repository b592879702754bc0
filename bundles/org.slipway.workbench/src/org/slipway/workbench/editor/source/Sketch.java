package org.slipway.workbench.editor.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slipway.workbench.editor.source.Branch.Entry;

/** A YAML text understood by its indentation alone. Unlike a parser it makes something of a text that is being typed. */
final class Sketch {
    private final String text;
    private final List<Token> tokens;
    private final List<Branch> roots = new ArrayList<>();
    private final Map<Token, Entry> entries = new IdentityHashMap<>();
    private final Deque<Branch> open = new ArrayDeque<>();
    private @Nullable Token dash;

    private Sketch(String text) {
        this.text = text;
        this.tokens = Scanner.scan(text);
        tokens.forEach(this::take);
    }

    static Sketch of(String text) {
        return new Sketch(text);
    }

    String text() {
        return text;
    }

    List<Token> tokens() {
        return tokens;
    }

    List<Branch> roots() {
        return roots;
    }

    /** The entry that a token is the key or part of the value of. */
    Optional<Entry> entry(Token token) {
        return Optional.ofNullable(entries.get(token));
    }

    /** The token at a position; at the border of two the one that ends there. */
    Optional<Token> tokenAt(int offset) {
        int low = 0;
        int high = tokens.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Token token = tokens.get(middle);
            if (token.end() < offset) {
                low = middle + 1;
            } else if (token.offset() > offset) {
                high = middle - 1;
            } else {
                return Optional.of(token);
            }
        }
        return Optional.empty();
    }

    private void take(Token token) {
        switch (token.type()) {
            case DASH -> {
                close(token.column());
                dash = token;
            }
            case KEY -> key(token);
            case PLAIN, QUOTED, BLOCK -> value(token);
            case COMMENT, PUNCTUATION -> { }
        }
    }

    /** Ends whatever is indented more than the column. */
    private void close(int column) {
        while (!open.isEmpty() && open.peek().column() > column) {
            open.pop();
        }
    }

    private void key(Token token) {
        if (inFlow(token)) {
            return;
        }
        boolean item = dash != null && dash.column() < token.column();
        dash = null;
        close(token.column());
        Branch top = open.peek();
        if (item || top == null || top.column() < token.column()) {
            top = open(token.column(), item);
        }
        entries.put(token, top.add(token, token.value(text)));
    }

    private Branch open(int column, boolean item) {
        Optional<Entry> under = lastEntry();
        var branch = new Branch(column, under, item);
        under.ifPresentOrElse(entry -> entry.children().add(branch), () -> roots.add(branch));
        open.push(branch);
        return branch;
    }

    private Optional<Entry> lastEntry() {
        return Optional.ofNullable(open.peek()).map(branch -> branch.entries().getLast());
    }

    /** Keys in braces belong to no branch of their own; they are short and their kinds are rarely asked for. */
    private boolean inFlow(Token token) {
        return text.substring(token.offset() - token.column(), token.offset()).indexOf('{') >= 0;
    }

    private void value(Token token) {
        dash = null;
        lastEntry().ifPresent(entry -> {
            entry.values().add(token);
            entries.put(token, entry);
        });
    }
}
