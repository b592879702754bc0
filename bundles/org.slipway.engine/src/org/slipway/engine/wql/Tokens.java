package org.slipway.engine.wql;

import java.util.ArrayList;
import java.util.List;

/** Cuts a query into pieces. */
final class Tokens {
    private final String query;
    private int at;

    private Tokens(String query) {
        this.query = query;
    }

    static List<Token> of(String query) throws WqlProblem {
        var tokens = new Tokens(query);
        var all = new ArrayList<Token>();
        Token next;
        do {
            next = tokens.next();
            all.add(next);
        } while (next.kind() != Token.Kind.END);
        return all;
    }

    private Token next() throws WqlProblem {
        while (at < query.length() && Character.isWhitespace(query.charAt(at))) {
            at++;
        }
        if (at == query.length()) {
            return new Token(Token.Kind.END, "", at);
        }
        char first = query.charAt(at);
        if (first == '\'' || first == '"') {
            return quoted(first);
        }
        if (Character.isDigit(first) || first == '-' && at + 1 < query.length() && Character.isDigit(query.charAt(at + 1))) {
            return run(Token.Kind.NUMBER);
        }
        return Character.isLetter(first) || first == '_' ? run(Token.Kind.WORD) : sign();
    }

    private Token run(Token.Kind kind) {
        int start = at++;
        while (at < query.length() && (Character.isLetterOrDigit(query.charAt(at)) || "_.".indexOf(query.charAt(at)) >= 0)) {
            at++;
        }
        return new Token(kind, query.substring(start, at), start);
    }

    private Token sign() throws WqlProblem {
        int start = at;
        for (String sign : List.of("<=", ">=", "<>", "!=", "=", "<", ">", "(", ")", "*", ",")) {
            if (query.startsWith(sign, at)) {
                at += sign.length();
                return new Token(Token.Kind.SIGN, sign, start);
            }
        }
        throw new WqlProblem("“" + query.charAt(at) + "” has no meaning in a query.", at);
    }

    /** A backslash takes the meaning of the next quote or backslash away; before anything else it stands for itself. */
    private Token quoted(char quote) throws WqlProblem {
        int start = at++;
        var text = new StringBuilder();
        while (at < query.length() && query.charAt(at) != quote) {
            boolean escape = query.charAt(at) == '\\' && at + 1 < query.length() && "\\'\"".indexOf(query.charAt(at + 1)) >= 0;
            at += escape ? 1 : 0;
            text.append(query.charAt(at++));
        }
        if (at == query.length()) {
            throw new WqlProblem("The text that begins here does not end.", start);
        }
        at++;
        return new Token(Token.Kind.TEXT, text.toString(), start);
    }
}
