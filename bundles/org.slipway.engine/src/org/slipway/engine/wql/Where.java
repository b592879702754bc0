package org.slipway.engine.wql;

import java.util.List;

/** What a query asks of a row. */
sealed interface Where {
    /** All of them. */
    record And(List<Where> parts) implements Where {}
    /** One of them is enough. */
    record Or(List<Where> parts) implements Where {}
    /** The opposite. */
    record Not(Where part) implements Where {}
    /** A property beside a value; {@code literal} is a text, a number or a truth. */
    record Compare(String property, Operator operator, Literal literal) implements Where {}
    /** A property against a pattern. */
    record Like(String property, LikePattern pattern, boolean negated) implements Where {}
    /** Whether a property has no value. */
    record IsNull(String property, boolean negated) implements Where {}
    /** Whether the row's class is one or comes from it. */
    record IsA(String className) implements Where {}

    /** How two values are compared. */
    enum Operator {
        EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL;

        boolean holds(int comparison) {
            return switch (this) {
                case EQUAL -> comparison == 0;
                case NOT_EQUAL -> comparison != 0;
                case LESS -> comparison < 0;
                case LESS_OR_EQUAL -> comparison <= 0;
                case GREATER -> comparison > 0;
                case GREATER_OR_EQUAL -> comparison >= 0;
            };
        }

        /** The same with both sides changed over. */
        Operator turned() {
            return switch (this) {
                case LESS -> GREATER;
                case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
                case GREATER -> LESS;
                case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
                case EQUAL, NOT_EQUAL -> this;
            };
        }
    }

    /** A value in a query. */
    record Literal(String text, boolean quoted) {}
}
