package org.slipway.sequence.ui.run;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Answers of facts as people read them. */
final class FactWords {
    private FactWords() {
    }

    static String answer(Map<String, Object> answer) {
        if (answer.isEmpty()) {
            return "nothing";
        }
        if (answer.get("rows") instanceof List<?> rows) {
            return rows.isEmpty() ? "no instance" : rows.stream().map(each -> pairs((Map<?, ?>) each)).collect(Collectors.joining("; "));
        }
        return answer.size() == 1 ? String.valueOf(answer.values().iterator().next()) : pairs(answer);
    }

    private static String pairs(Map<?, ?> pairs) {
        return pairs.entrySet().stream().map(each -> each.getKey() + " = " + each.getValue()).collect(Collectors.joining(", "));
    }
}
