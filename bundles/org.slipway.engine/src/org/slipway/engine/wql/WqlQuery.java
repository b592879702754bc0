package org.slipway.engine.wql;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * A query: SELECT … FROM a class [WHERE …], with AND, OR, NOT, =, &lt;&gt;, !=, &lt;, &gt;, &lt;=, &gt;=, LIKE, IS [NOT] NULL and ISA. Texts are
 * compared without regard to case; numbers as numbers where the property is one, or where the query writes it without quotes; what has no
 * value fits no comparison.
 */
public final class WqlQuery {
    /** Longer queries are refused; WMI takes far less. */
    private static final int LONGEST = 16_384;
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?");

    private final String text;
    private final List<String> selected;
    private final String className;
    private final Optional<Where> where;

    WqlQuery(String text, List<String> selected, String className, Optional<Where> where) {
        this.text = text;
        this.selected = List.copyOf(selected);
        this.className = className;
        this.where = where;
    }

    public static WqlQuery parse(String query) throws WqlProblem {
        if (query.length() > LONGEST) {
            throw new WqlProblem("The query has more than " + LONGEST + " characters.", LONGEST);
        }
        return WqlParser.parse(query);
    }

    public String className() {
        return className;
    }

    /** The properties that it shows; none for all. */
    public List<String> selected() {
        return selected;
    }

    /** The properties that it looks at. */
    public Set<String> properties() {
        var names = new LinkedHashSet<String>();
        where.ifPresent(each -> collect(each, names));
        return names;
    }

    private static void collect(Where where, Set<String> names) {
        switch (where) {
            case Where.And(List<Where> parts) -> parts.forEach(part -> collect(part, names));
            case Where.Or(List<Where> parts) -> parts.forEach(part -> collect(part, names));
            case Where.Not(Where part) -> collect(part, names);
            case Where.Compare compare -> names.add(compare.property());
            case Where.Like like -> names.add(like.property());
            case Where.IsNull isNull -> names.add(isNull.property());
            case Where.IsA isA -> names.add("__CLASS");
        }
    }

    /**
     * The rows that fit.
     *
     * @param comesFrom whether a class, named first, is another one or comes from it
     */
    public List<Row> over(List<Row> rows, BiPredicate<String, String> comesFrom) {
        var fitting = new ArrayList<Row>();
        for (Row row : rows) {
            if (where.isEmpty() || fits(where.get(), row, comesFrom)) {
                fitting.add(row);
            }
        }
        return fitting;
    }

    private boolean fits(Where asked, Row row, BiPredicate<String, String> comesFrom) {
        return switch (asked) {
            case Where.And(List<Where> parts) -> parts.stream().allMatch(part -> fits(part, row, comesFrom));
            case Where.Or(List<Where> parts) -> parts.stream().anyMatch(part -> fits(part, row, comesFrom));
            case Where.Not(Where part) -> !fits(part, row, comesFrom);
            case Where.Compare compare -> row.get(compare.property()).flatMap(value -> compared(value, compare.literal()))
                    .filter(compare.operator()::holds).isPresent();
            case Where.Like like -> row.get(like.property()).isPresent()
                    && like.negated() != like.pattern().matches(row.text(like.property()));
            case Where.IsNull isNull -> isNull.negated() == row.get(isNull.property()).isPresent();
            case Where.IsA isA -> comesFrom.test(row.get("__CLASS").map(Object::toString).orElse(className), isA.className());
        };
    }

    /** Negative, 0 or positive; empty where the two cannot be compared. */
    private static Optional<Integer> compared(Object value, Where.Literal literal) {
        return switch (value) {
            case Long number -> number(literal.text()).map(new BigDecimal(number)::compareTo);
            case Boolean truth -> truth(literal.text()).map(truth::compareTo);
            default -> {
                Optional<BigDecimal> one = literal.quoted() ? Optional.empty() : number(value.toString());
                Optional<BigDecimal> other = number(literal.text());
                yield Optional.of(one.isPresent() && other.isPresent() ? one.get().compareTo(other.get())
                        : value.toString().compareToIgnoreCase(literal.text()));
            }
        };
    }

    private static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text.strip()).matches() ? Optional.of(new BigDecimal(text.strip())) : Optional.empty();
    }

    private static Optional<Boolean> truth(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "1", "-1" -> Optional.of(true);
            case "false", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
