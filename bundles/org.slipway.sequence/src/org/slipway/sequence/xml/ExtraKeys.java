package org.slipway.sequence.xml;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How further children of an element are called, in the order in which they come to it: the second of a name has #2 behind it, whether
 * it was there before or is a further one too. Whoever notes them and whoever puts them back count alike.
 */
final class ExtraKeys {
    private final Set<String> taken;
    private final Map<String, Integer> counts = new HashMap<>();

    /** @param there the keys of the children that are there before */
    ExtraKeys(Set<String> there) {
        this.taken = new HashSet<>(there);
    }

    String next(XmlElement further) {
        String own = ChildKeys.own(further);
        int count = counts.getOrDefault(own, taken.contains(own) ? 1 : 0) + 1;
        while (!taken.add(key(own, count))) {
            count++;
        }
        counts.put(own, count);
        return key(own, count);
    }

    private static String key(String own, int count) {
        return count == 1 ? "+" + own : "+" + own + "#" + count;
    }
}
