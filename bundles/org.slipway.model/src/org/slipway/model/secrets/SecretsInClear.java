package org.slipway.model.secrets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.EMap;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.model.Extra;
import org.slipway.model.ListVariable;
import org.slipway.model.ModelPackage;
import org.slipway.model.SecretVariable;
import org.slipway.model.StringVariable;
import org.slipway.model.Variable;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.Similar;

/**
 * Tells whether what stands in a model is a secret in clear, by the names around it. Whoever shows or writes a model asks here,
 * so that nothing passes the one that the other stops.
 */
public final class SecretsInClear {
    private static final Pattern REFERENCES = Pattern.compile("%[^%\\s]+%");
    /** Switches about a secret are none: OSDRandomAdminPassword is true or false. */
    private static final Pattern SWITCH = Pattern.compile("(?i)true|false|yes|no|0|1");
    private static final Pattern NOTHING = Pattern.compile("~|null|Null|NULL");
    /** What YAML writes around values. */
    private static final Pattern NOTATION = Pattern.compile("(?m)(^|\\s)#.*$|^\\s*[|>][+-]?\\d?\\s*$|^\\s*-\\s|[\"'\\[\\]{},]");
    private static final Pattern MAPPING = Pattern.compile("\\A\\s*(\\{|([\\w .-]+|\"[^\"]*\"|'[^']*')[ \\t]*:(\\s|$))", Pattern.MULTILINE);
    /** A key at the beginning of a line or within braces. The first key of a list's item is its kind, with a name behind it. */
    private static final Pattern PAIR = Pattern.compile("(?:^[ \\t]*|[{,][ \\t]*)[\"']?(\\w[\\w.-]*)[\"']?[ \\t]*:(?=\\s|$)[ \\t]*([^,}]*)");
    private static final Pattern BLOCK = Pattern.compile("[|>][+-]?\\d?");
    /** How people call what a secret variable must not have. */
    private static final Set<String> VALUES = Set.of("value", "values", "text", "content", "default", "clear", "plain");

    /** A line of a piece of YAML, counted from 0, that has a secret behind its key. */
    public record Spot(int line, String key) {
    }

    private SecretsInClear() {
    }

    /** Whether a feature of an element holds a secret in clear; for pairs of names and values, in any of them. */
    public static boolean at(EObject element, EStructuralFeature feature, Kinds kinds) {
        return switch (element) {
            case SecretVariable reference -> false;
            case StringVariable text when feature == ModelPackage.Literals.STRING_VARIABLE__VALUE ->
                    text.getValue() != null && means(text) && isClear(text.getValue());
            case ListVariable list when feature == ModelPackage.Literals.LIST_VARIABLE__VALUES ->
                    means(list) && list.getValues().stream().anyMatch(SecretsInClear::isClear);
            default -> Kinds.isMap(feature)
                    ? ((EMap<?, ?>) element.eGet(feature)).stream().anyMatch(each -> pair((Map.Entry<?, ?>) each))
                    : feature instanceof EAttribute attribute && holds(attribute, kinds) && values(element, attribute).anyMatch(SecretsInClear::isClear);
        };
    }

    private static Stream<String> values(EObject element, EAttribute attribute) {
        Object value = element.eGet(attribute);
        return (value instanceof List<?> list ? list.stream() : Stream.ofNullable(value)).map(String::valueOf);
    }

    /** Whether an attribute is there for secrets: the metamodel or its name says so. */
    public static boolean holds(EAttribute attribute, Kinds kinds) {
        return attribute.getEType().getInstanceClass() == String.class && !Kinds.isMap(attribute)
                && (kinds.limits(attribute).secret() || SecretWords.mean(attribute.getName()));
    }

    /** Whether a pair of a name and a value is a secret in clear. */
    public static boolean pair(Map.Entry<?, ?> pair) {
        return SecretWords.mean(String.valueOf(pair.getKey())) && pair.getValue() != null && isClear(pair.getValue().toString());
    }

    /** Whether text that no bundle understands is a secret in clear, as a whole; {@link #within} looks inside. */
    public static boolean at(Extra extra) {
        String key = String.valueOf(extra.getFeature());
        boolean secret = SecretWords.mean(key) || extra.eContainer() instanceof SecretVariable && isValue(key)
                || extra.eContainer() instanceof Variable variable && means(variable) && isValue(key);
        return secret && !isMapping(extra.getSource()) && isClear(bare(extra.getSource()));
    }

    /** The secrets in a piece of YAML that stand behind keys of their own. */
    public static List<Spot> within(String yaml) {
        var found = new ArrayList<Spot>(0);
        List<String> lines = yaml == null ? List.of() : yaml.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            for (Matcher pair = PAIR.matcher(lines.get(i)); pair.find();) {
                String next = i + 1 < lines.size() ? lines.get(i + 1).strip() : "";
                if (SecretWords.mean(pair.group(1)) && isClear(bare(value(pair.group(2).strip(), next)))) {
                    found.add(new Spot(i, pair.group(1)));
                }
            }
        }
        return found;
    }

    /** What a key has: behind it, or on the line below where that is text or an item and no further key. */
    private static String value(String behind, String below) {
        return BLOCK.matcher(behind).matches() || behind.isEmpty() && below.startsWith("- ") && !MAPPING.matcher(below.substring(2)).find() ? below
                : behind;
    }

    /** Whether more than references and switches stands there. */
    public static boolean isClear(String value) {
        return !REFERENCES.matcher(value).replaceAll("").isBlank() && !SWITCH.matcher(value.strip()).matches();
    }

    private static boolean means(Variable variable) {
        return variable.getName() != null && SecretWords.mean(variable.getName());
    }

    private static boolean isValue(String key) {
        return VALUES.contains(key.toLowerCase(Locale.ROOT)) || Similar.to(key, List.of("value", "values")).isPresent();
    }

    private static boolean isMapping(String source) {
        return source != null && MAPPING.matcher(source).find();
    }

    /** The value without what YAML writes around it; nothing where it says that there is none. */
    private static String bare(String source) {
        String bare = source == null ? "" : NOTATION.matcher(source).replaceAll(" ").strip();
        return NOTHING.matcher(bare).matches() ? "" : bare;
    }
}
