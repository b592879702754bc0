package org.slipway.cli.commands;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.EMap;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.model.Extra;
import org.slipway.model.Unknown;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.secrets.Masking;
import org.slipway.model.secrets.SecretsInClear;

/**
 * Hides secrets that stand in files in clear from what a command shows: a terminal is looked at over shoulders, and its output
 * lands in tickets. The files themselves stay as they are; check tells of them.
 */
final class SecretMask {
    private final Masking masking;
    private final boolean any;

    private SecretMask(Collection<String> secrets) {
        List<char[]> values = secrets.stream().map(String::strip).filter(each -> !each.isEmpty()).distinct().map(String::toCharArray).toList();
        masking = new Masking(values);
        any = !values.isEmpty();
    }

    /** Of everything in and below the elements. */
    static SecretMask of(Collection<? extends EObject> elements, Kinds kinds) {
        var secrets = new ArrayList<String>();
        for (Iterator<EObject> all = EcoreUtil.getAllContents(elements, false); all.hasNext();) {
            collect(all.next(), kinds, secrets);
        }
        return new SecretMask(secrets);
    }

    boolean any() {
        return any;
    }

    String mask(String text) {
        return masking.mask(text);
    }

    /** All texts in an answer that is to become JSON. */
    Object maskAll(Object answer) {
        return switch (answer) {
            case null -> null;
            case String text -> mask(text);
            case Map<?, ?> object -> {
                var masked = new LinkedHashMap<Object, Object>();
                object.forEach((key, value) -> masked.put(key, maskAll(value)));
                yield masked;
            }
            case Collection<?> several -> several.stream().map(this::maskAll).toList();
            default -> answer;
        };
    }

    private static void collect(EObject element, Kinds kinds, List<String> secrets) {
        if (element instanceof Extra extra) {
            if (SecretsInClear.at(extra)) {
                written(extra.getSource(), secrets);
            }
            within(extra.getSource(), secrets);
        } else if (element instanceof Unknown unknown) {
            within(unknown.getSource(), secrets);
        } else {
            features(element, kinds).filter(feature -> SecretsInClear.at(element, feature, kinds))
                    .forEach(feature -> values(element, feature).forEach(value -> written(value, secrets)));
        }
    }

    private static Stream<EStructuralFeature> features(EObject element, Kinds kinds) {
        return Stream.concat(kinds.head(element.eClass()).stream(), kinds.features(element.eClass()).stream());
    }

    private static Stream<String> values(EObject element, EStructuralFeature feature) {
        Object value = element.eGet(feature, false);
        if (value instanceof EMap<?, ?> map) {
            return map.stream().map(each -> (Map.Entry<?, ?>) each).filter(SecretsInClear::pair).map(each -> String.valueOf(each.getValue()));
        }
        Stream<?> all = value instanceof Collection<?> several ? several.stream() : Stream.of(value);
        return all.map(String::valueOf).filter(SecretsInClear::isClear);
    }

    /** A value of several lines is indented in its file, so each line counts by itself; and YAML may have it in quotes. */
    private static void written(String value, List<String> secrets) {
        for (String line : value.lines().map(String::strip).toList()) {
            secrets.add(line);
            secrets.add(line.replaceFirst("\\s#.*$", "").strip().replaceAll("^(['\"])(.*)\\1$", "$2"));
        }
    }

    private static void within(String yaml, List<String> secrets) {
        List<String> lines = yaml == null ? List.of() : yaml.lines().toList();
        for (SecretsInClear.Spot spot : SecretsInClear.within(yaml)) {
            String line = lines.get(spot.line());
            String behind = line.substring(Math.min(line.length(), line.indexOf(':', line.indexOf(spot.key())) + 1)).strip();
            written(behind, secrets);
            for (int i = spot.line() + 1; i < lines.size() && depth(lines.get(i)) > depth(line); i++) {
                written(lines.get(i), secrets);
            }
        }
    }

    private static int depth(String line) {
        return line.isBlank() ? Integer.MAX_VALUE : line.length() - line.stripLeading().length();
    }
}
