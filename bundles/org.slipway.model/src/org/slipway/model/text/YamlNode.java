package org.slipway.model.text;

import java.util.List;
import java.util.Optional;

/** A piece of parsed YAML and where it stands: {@code start} to {@code end}, in characters of the text. */
sealed interface YamlNode {
    int start();

    int end();

    /** This node, or for an alias the one that it names. */
    default YamlNode target() {
        return this;
    }

    /** How a scalar is written. */
    enum Style {
        PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED, LITERAL, FOLDED
    }

    record Scalar(int start, int end, String value, Style style) implements YamlNode {
        boolean isNull() {
            return style == Style.PLAIN && switch (value) {
                case "", "~", "null", "Null", "NULL" -> true;
                default -> false;
            };
        }

        boolean isBlock() {
            return style == Style.LITERAL || style == Style.FOLDED;
        }
    }

    record Entry(Scalar key, YamlNode value) {
        int end() {
            return Math.max(key.end(), value.end());
        }
    }

    record Mapping(int start, int end, boolean flow, List<Entry> entries) implements YamlNode {
        Optional<Entry> entry(String key) {
            return entries.stream().filter(entry -> entry.key().value().equals(key)).findFirst();
        }
    }

    /** Items of a block sequence have their dash at {@code dashes}, in the same order. */
    record Sequence(int start, int end, boolean flow, List<YamlNode> items, List<Integer> dashes) implements YamlNode {
    }

    record Alias(int start, int end, YamlNode to) implements YamlNode {
        @Override
        public YamlNode target() {
            return to;
        }
    }
}
