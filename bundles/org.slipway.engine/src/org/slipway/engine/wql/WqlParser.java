package org.slipway.engine.wql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one query. */
final class WqlParser {
    /** Deeper parentheses are refused; WMI itself gives up long before. */
    private static final int DEEPEST = 100;
    private static final Map<String, Where.Operator> OPERATORS = Map.of("=", Where.Operator.EQUAL, "<>", Where.Operator.NOT_EQUAL, "!=",
            Where.Operator.NOT_EQUAL, "<", Where.Operator.LESS, "<=", Where.Operator.LESS_OR_EQUAL, ">", Where.Operator.GREATER, ">=",
            Where.Operator.GREATER_OR_EQUAL);

    private final List<Token> tokens;
    private int at;
    private int depth;

    private WqlParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    static WqlQuery parse(String query) throws WqlProblem {
        return new WqlParser(Tokens.of(query)).query(query);
    }

    private WqlQuery query(String text) throws WqlProblem {
        expect("SELECT");
        List<String> properties = properties();
        expect("FROM");
        String className = word("a class");
        Optional<Where> where = take("WHERE") ? Optional.of(or()) : Optional.empty();
        if (peek().kind() != Token.Kind.END) {
            throw unexpected("AND, OR or the end of the query");
        }
        return new WqlQuery(text, properties, className, where);
    }

    private List<String> properties() throws WqlProblem {
        if (take("*")) {
            return List.of();
        }
        var names = new ArrayList<String>();
        do {
            names.add(word("a property or *"));
        } while (take(","));
        return names;
    }

    private Where or() throws WqlProblem {
        var parts = new ArrayList<Where>();
        do {
            parts.add(and());
        } while (take("OR"));
        return parts.size() == 1 ? parts.getFirst() : new Where.Or(parts);
    }

    private Where and() throws WqlProblem {
        var parts = new ArrayList<Where>();
        do {
            parts.add(not());
        } while (take("AND"));
        return parts.size() == 1 ? parts.getFirst() : new Where.And(parts);
    }

    private Where not() throws WqlProblem {
        if (++depth > DEEPEST) {
            throw new WqlProblem("The query is nested more than " + DEEPEST + " times.", peek().position());
        }
        try {
            if (take("NOT")) {
                return new Where.Not(not());
            }
            if (take("(")) {
                Where inside = or();
                expect(")");
                return inside;
            }
            return comparison();
        } finally {
            depth--;
        }
    }

    private Where comparison() throws WqlProblem {
        if (peek().kind() == Token.Kind.TEXT || peek().kind() == Token.Kind.NUMBER) {
            Where.Literal literal = literal();
            Where.Operator operator = operator();
            return new Where.Compare(word("a property"), operator.turned(), literal);
        }
        String property = word("a property");
        if (take("ISA")) {
            return new Where.IsA(text("the name of a class"));
        }
        if (take("IS")) {
            boolean negated = take("NOT");
            expect("NULL");
            return new Where.IsNull(property, negated);
        }
        if (take("LIKE")) {
            return new Where.Like(property, new LikePattern(text("a pattern in quotes")), false);
        }
        if (take("NOT")) {
            expect("LIKE");
            return new Where.Like(property, new LikePattern(text("a pattern in quotes")), true);
        }
        Where.Operator operator = operator();
        if (take("NULL")) {
            return new Where.IsNull(property, operator == Where.Operator.NOT_EQUAL);
        }
        return new Where.Compare(property, operator, literal());
    }

    private Where.Operator operator() throws WqlProblem {
        Where.Operator operator = OPERATORS.get(peek().text());
        if (operator == null || peek().kind() != Token.Kind.SIGN) {
            throw unexpected("=, <>, <, >, <=, >=, LIKE, IS or ISA");
        }
        at++;
        return operator;
    }

    private Where.Literal literal() throws WqlProblem {
        Token token = peek();
        boolean truth = token.is("TRUE") || token.is("FALSE");
        if (token.kind() != Token.Kind.TEXT && token.kind() != Token.Kind.NUMBER && !truth) {
            throw unexpected("a text in quotes, a number, TRUE, FALSE or NULL");
        }
        at++;
        return new Where.Literal(token.text(), token.kind() == Token.Kind.TEXT);
    }

    private String text(String what) throws WqlProblem {
        if (peek().kind() != Token.Kind.TEXT) {
            throw unexpected(what);
        }
        return tokens.get(at++).text();
    }

    private String word(String what) throws WqlProblem {
        if (peek().kind() != Token.Kind.WORD) {
            throw unexpected(what);
        }
        return tokens.get(at++).text();
    }

    private void expect(String word) throws WqlProblem {
        if (!take(word)) {
            throw unexpected(word);
        }
    }

    private boolean take(String word) {
        boolean there = peek().is(word);
        at += there ? 1 : 0;
        return there;
    }

    private Token peek() {
        return tokens.get(at);
    }

    private WqlProblem unexpected(String wanted) {
        return new WqlProblem("Here " + wanted + " is expected, not " + peek().shown() + ".", peek().position());
    }
}
