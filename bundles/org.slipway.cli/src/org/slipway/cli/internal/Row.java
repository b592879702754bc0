package org.slipway.cli.internal;

import java.util.LinkedHashMap;
import java.util.Map;

/** Objects of an answer in JSON: their keys stand in the order in which they are given, on every run. */
public final class Row {
    private Row() {
    }

    /** @param pairs keys and values in turn; a value may be null */
    public static Map<String, Object> of(Object... pairs) {
        var row = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            row.put((String) pairs[i], pairs[i + 1]);
        }
        return row;
    }
}
