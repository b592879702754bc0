package org.slipway.model.site;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * The id that is nearest to a name, of small letters and digits with hyphens between them: short enough for any file system, and the
 * same wherever somebody is spared typing one.
 *
 * @param id empty where the name has no letter or digit that an id may have
 */
public record NameId(Optional<String> id) {
    private static final int LONGEST = 64;

    /** “Büro München 2” gives “buro-munchen-2”. */
    public static NameId of(String name) {
        String plain = Normalizer.normalize(name.replace("ß", "ss"), Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
        String id = plain.replaceAll("[^a-z0-9._]+", "-").replaceAll("^[^a-z0-9]+", "");
        String cut = id.substring(0, Math.min(LONGEST, id.length())).replaceAll("[^a-z0-9]+$", "");
        return new NameId(Optional.of(cut).filter(found -> !found.isEmpty()));
    }
}
