package org.slipway.engine.condition;

import org.slipway.engine.wql.LikePattern;

/** The patterns of variables and of makes and models: * stands for any text, ? for one character; % stands for any text too. */
final class Wildcards {

    private Wildcards() {
    }

    static boolean match(String pattern, String value) {
        var like = new StringBuilder();
        for (char each : pattern.toCharArray()) {
            like.append(switch (each) {
                case '*', '%' -> "%";
                case '?' -> "_";
                case '_' -> "[_]";
                case '[' -> "[[]";
                default -> String.valueOf(each);
            });
        }
        return new LikePattern(like.toString()).matches(value);
    }
}
