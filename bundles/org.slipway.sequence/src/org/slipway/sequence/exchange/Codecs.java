package org.slipway.sequence.exchange;

import java.util.Map;
import java.util.function.Consumer;

import org.slipway.model.Condition;

/**
 * The codecs that features name.
 *
 * @param unsaid told of conditions that the XML formats have no word for
 */
record Codecs(Consumer<Condition> unsaid) {
    static final String SCRIPT = "powershell";

    Map<String, Codec> all() {
        return Map.of(SCRIPT, new PowerShellCodec(), "rules", new RulesCodec(unsaid));
    }
}
