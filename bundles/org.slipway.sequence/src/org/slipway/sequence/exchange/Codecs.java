package org.slipway.sequence.exchange;

import java.util.Map;

/** The codecs that features name. */
final class Codecs {

    Map<String, Codec> all() {
        return Map.of("powershell", new PowerShellCodec(), "rules", new RulesCodec());
    }
}
