package org.slipway.model.kinds;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** What a feature's value must keep to, as its metamodel says with {@code @Limits}. Texts of min and max are in the feature's own notation. */
public record Limits(Optional<String> min, Optional<String> max, Optional<Pattern> pattern, OptionalInt maxLength,
        boolean path, boolean secret) {
}
