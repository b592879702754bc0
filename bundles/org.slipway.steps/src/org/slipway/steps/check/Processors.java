package org.slipway.steps.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.slipway.model.Architecture;
import org.slipway.model.BootImage;
import org.slipway.model.Deployable;

/** For which processors content is made, as far as its name tells. */
final class Processors {

    private Processors() {
    }

    /** Empty where the name says nothing, or names several. */
    static Optional<Architecture> of(Deployable content) {
        if (content.eIsProxy()) {
            return Optional.empty();
        }
        if (content instanceof BootImage boot) {
            return Optional.of(boot.getArchitecture());
        }
        List<String> words = List.of((content.getName() + " " + content.getId()).toLowerCase(Locale.ROOT).split("[^a-z0-9]+"));
        Set<Architecture> named = EnumSet.noneOf(Architecture.class);
        if (words.contains("arm64")) {
            named.add(Architecture.ARM64);
        }
        if (words.contains("x64") || words.contains("amd64") || words.contains("64bit")) {
            named.add(Architecture.X64);
        }
        if (words.contains("x86") || words.contains("i386") || words.contains("32bit")) {
            named.add(Architecture.X86);
        }
        return named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty();
    }
}
