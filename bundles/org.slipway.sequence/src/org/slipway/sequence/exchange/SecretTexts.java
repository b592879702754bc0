package org.slipway.sequence.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.slipway.model.secrets.SecretWords;
import org.slipway.model.secrets.SecretsInClear;
import org.slipway.sequence.xml.XmlElement;

/**
 * Takes secrets out of a tree before anybody looks at it, and puts references to secret variables in their place; so no later step
 * can let one slip.
 */
final class SecretTexts {
    /** Names of the variables in their place begin so: none of them is one that a step reads by itself. */
    static final String PREFIX = "Kept_";
    private static final Pattern PRODUCT_KEY = Pattern.compile("\\b[A-Z0-9]{5}(?:-[A-Z0-9]{5}){4}\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern RULE_VARIABLE = Pattern.compile("(?i)(<Variable\\s[^>]*\\bName=\"([^\"]*)\"[^>]*>)([^<]*)(</Variable>)");

    private final String store;
    private final Set<String> plain;
    private final List<FoundSecret> found = new ArrayList<>();
    private final Map<String, Integer> names = new HashMap<>();

    /**
     * @param store the folder of the secret store for the sequence
     * @param plain names of variables, in small letters, that are known to hold something else than text
     */
    SecretTexts(String store, Set<String> plain) {
        this.store = store;
        this.plain = Set.copyOf(plain);
    }

    List<FoundSecret> found() {
        return List.copyOf(found);
    }

    void conceal(XmlElement element, String where) {
        String here = Dialect.isEntry(element) ? element.attribute("name").orElse(element.name()) : where;
        if (Dialect.isStep(element)) {
            assignment(element, here);
        }
        property(element, here);
        element.attributes().replaceAll((name, value) -> keys(value, "@" + name, here, element.line()));
        if (!element.text().isEmpty()) {
            element.text(text(element, here));
        }
        element.children().forEach(child -> conceal(child, here));
    }

    /** Properties of packages say their name in an attribute and their value in an element below. */
    private void property(XmlElement element, String where) {
        element.attribute("NAME").filter(SecretWords::mean).ifPresent(name -> element.children("VALUE")
                .filter(value -> SecretsInClear.isClear(value.text())).forEach(value -> value.text(put(name, value.text(), where, value.line()))));
    }

    private String text(XmlElement element, String where) {
        String name = element.attribute("name").orElse(element.name());
        String text = element.text();
        boolean variable = element.name().equals("variable");
        if (variable && !plain.contains(name.toLowerCase(Locale.ROOT)) && (SecretWords.mean(name) || element.attribute("property").map(SecretWords::mean).orElse(false))
                && SecretsInClear.isClear(text)) {
            return put(name, text, where, element.line());
        }
        String concealed = variable && text.contains("<Variable") ? rules(text, where, element.line()) : text;
        return keys(concealed, name, where, element.line());
    }

    /** A step that sets a variable says its name in one place and its value in another, and both once more in its command line. */
    private void assignment(XmlElement step, String where) {
        Optional<XmlElement> name = variable(step, "VariableName");
        Optional<XmlElement> value = variable(step, "VariableValue");
        if (name.isPresent() && value.isPresent() && SecretWords.mean(name.get().text()) && SecretsInClear.isClear(value.get().text())) {
            String clear = value.get().text();
            String reference = put(name.get().text(), clear, where, value.get().line());
            value.get().text(reference);
            step.child("action").ifPresent(action -> action.text(action.text().replace(clear, reference)));
        }
    }

    private static Optional<XmlElement> variable(XmlElement step, String name) {
        return step.children("defaultVarList").flatMap(list -> list.children("variable"))
                .filter(each -> each.attribute("name").map(name::equalsIgnoreCase).orElse(false)).findFirst();
    }

    private String rules(String text, String where, int line) {
        return RULE_VARIABLE.matcher(text).replaceAll(rule -> {
            boolean secret = SecretWords.mean(rule.group(2)) && SecretsInClear.isClear(rule.group(3));
            return Matcher.quoteReplacement(secret ? rule.group(1) + put(rule.group(2), rule.group(3), where, line) + rule.group(4) : rule.group());
        });
    }

    private String keys(String text, String name, String where, int line) {
        return text.length() < 29 ? text : PRODUCT_KEY.matcher(text).replaceAll(key -> Matcher.quoteReplacement(put(name + "Key", key.group(), where, line)));
    }

    private String put(String name, String value, String where, int line) {
        for (FoundSecret known : found) {
            if (known.value().equals(value)) {
                return "%" + known.variable() + "%";
            }
        }
        String word = name.replaceAll("[^A-Za-z0-9]+", "");
        String wanted = PREFIX + (word.isEmpty() ? "Secret" : word.substring(0, Math.min(word.length(), 100)));
        int count = names.merge(wanted.toLowerCase(Locale.ROOT), 1, Integer::sum);
        String variable = count == 1 ? wanted : wanted + "_" + count;
        found.add(new FoundSecret(variable, store + "/" + variable, name, where, line, value));
        return "%" + variable + "%";
    }
}
