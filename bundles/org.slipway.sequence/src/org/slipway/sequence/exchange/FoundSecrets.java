package org.slipway.sequence.exchange;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;

/** The secrets that were found in one file so far: each value once, under a name of its own. */
final class FoundSecrets {
    /** Names of the variables in their place begin so: none of them is one that a step reads by itself. */
    static final String PREFIX = "Kept_";
    /** Far above any real sequence; each is sealed by itself. */
    private static final int MOST = 10_000;
    private static final int LONGEST = 100;

    private final String store;
    private final Map<String, FoundSecret> byValue = new LinkedHashMap<>();
    private final Map<String, Integer> names = new HashMap<>();
    private boolean tooMany;

    /** @param store the folder of the secret store for the sequence */
    FoundSecrets(String store) {
        this.store = store;
    }

    List<FoundSecret> all() {
        return List.copyOf(byValue.values());
    }

    /** What is to stand in the place of a value. */
    String put(String name, String value, String where, int line) {
        FoundSecret known = byValue.get(value);
        if (known != null) {
            return "%" + known.variable() + "%";
        }
        if (byValue.size() >= MOST) {
            tooMany = true; // the file is refused; until then, no value stands anywhere
            return "";
        }
        String word = name.replaceAll("[^A-Za-z0-9]+", "");
        String wanted = PREFIX + (word.isEmpty() ? "Secret" : word.substring(0, Math.min(word.length(), LONGEST)));
        int count = names.merge(wanted.toLowerCase(Locale.ROOT), 1, Integer::sum);
        String variable = count == 1 ? wanted : wanted + "_" + count;
        byValue.put(value, new FoundSecret(variable, store + "/" + variable, brief(name), brief(where), line, value));
        return "%" + variable + "%";
    }

    private static String brief(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    void refuseTooMany(String file) throws ProblemException {
        if (tooMany) {
            throw new ProblemException(Problem.error("TS-TOO-MANY-SECRETS", "The file holds more than " + MOST + " passwords and product keys.").at(Place.of(file))
                    .next("No sequence is like that. Look at where the file comes from."));
        }
    }
}
