package org.slipway.sequence.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.slipway.base.ProblemException;
import org.slipway.model.secrets.SecretWords;
import org.slipway.model.secrets.SecretsInClear;
import org.slipway.sequence.xml.XmlElement;

/**
 * Takes secrets out of a tree before anybody looks at it, and puts references to secret variables in their place; so no later step
 * can let one slip.
 */
final class SecretTexts {
    private static final Pattern PRODUCT_KEY = Pattern.compile("\\b[A-Z0-9]{5}(?:-[A-Z0-9]{5}){4}\\b", Pattern.CASE_INSENSITIVE);
    private static final int SHORTEST = 29;

    private final FoundSecrets found;
    private final Set<String> plain;
    private final Set<String> scripts;

    /**
     * @param store the folder of the secret store for the sequence
     * @param plain names of variables, in small letters, that are known to hold something else than text
     * @param scripts those that hold an encoded script
     */
    SecretTexts(String store, Set<String> plain, Set<String> scripts) {
        this.found = new FoundSecrets(store);
        this.plain = Set.copyOf(plain);
        this.scripts = Set.copyOf(scripts);
    }

    List<FoundSecret> found() {
        return found.all();
    }

    /** Refuses a file that holds more secrets than can be kept. */
    void refuseTooMany(String file) throws ProblemException {
        found.refuseTooMany(file);
    }

    void conceal(XmlElement element, String where) {
        String here = Dialect.isEntry(element) ? element.attribute("name").orElse(element.name()) : where;
        if (Dialect.isStep(element)) {
            assignment(element, here);
        }
        property(element, here);
        condition(element, here);
        element.attributes().replaceAll((name, value) -> keys(value, "@" + name, here, element.line()));
        if (!element.text().isEmpty()) {
            element.text(text(element, here));
        }
        Stream.of(element.before(), element.children(), element.after()).flatMap(List::stream).forEach(child -> conceal(child, here));
    }

    /** Properties of packages say their name in an attribute and their value in an element below. */
    private void property(XmlElement element, String where) {
        element.attribute("NAME").filter(SecretWords::mean).ifPresent(name -> element.children("VALUE")
                .filter(value -> SecretsInClear.isClear(value.text())).forEach(value -> value.text(found.put(name, value.text(), where, value.line()))));
    }

    private String text(XmlElement element, String where) {
        String name = element.attribute("name").orElse(element.name());
        String text = element.text();
        boolean variable = element.name().equals("variable");
        if (variable && (means(name) || element.attribute("property").map(SecretWords::mean).orElse(false) && !isPlain(name)) && SecretsInClear.isClear(text)) {
            return found.put(name, text, where, element.line());
        }
        Optional<String> script = variable && scripts.contains(name.toLowerCase(Locale.ROOT)) ? PowerShellCodec.script(text) : Optional.empty();
        if (script.isPresent()) {
            String concealed = keys(script.get(), name, where, element.line());
            return concealed.equals(script.get()) ? text : PowerShellCodec.encoded(concealed);
        }
        String concealed = keys(nested(text, where, element.line()), name, where, element.line());
        return NestedXml.is(text) || !element.isElement() && element.name().equals(XmlElement.INSTRUCTION) ? concealed
                : SecretSigns.exchanged(concealed, value -> found.put("Password", value, where, element.line()));
    }

    /** A condition that compares a secret holds it as well. */
    private void condition(XmlElement element, String where) {
        if (element.name().equals("expression")) {
            Optional<String> name = named(element, "Variable").map(XmlElement::text).map(String::strip).filter(this::means);
            name.flatMap(secret -> named(element, "Value")).filter(value -> SecretsInClear.isClear(value.text()))
                    .ifPresent(value -> value.text(found.put(name.get(), value.text(), where, value.line())));
        }
    }

    private boolean isPlain(String name) {
        return plain.contains(name.toLowerCase(Locale.ROOT));
    }

    private boolean means(String name) {
        return SecretWords.mean(name) && !isPlain(name);
    }

    /** Rules, and what packages say of other objects, are XML in a text; there may be more of it within. */
    private String nested(String text, String where, int line) {
        return NestedXml.is(text) ? new NestedXml(text).exchanged((own, parent, value) -> {
            String name = Optional.ofNullable(own.get("name")).or(() -> Optional.ofNullable(parent.get("name"))).orElse("");
            boolean secret = "true".equalsIgnoreCase(own.get("issecret")) || means(name);
            return secret && SecretsInClear.isClear(value) ? found.put(name, value, where, line) : nested(value, where, line);
        }) : text;
    }

    /** A step that sets a variable says its name in one place and its value in another, and both once more in its command line, or there alone. */
    private void assignment(XmlElement step, String where) {
        Optional<XmlElement> action = step.child("action");
        Optional<Assignment> command = action.flatMap(each -> Assignment.of(each.text()));
        Optional<XmlElement> value = variable(step, "VariableValue");
        boolean hidden = command.map(Assignment::isHidden).orElse(false)
                || variable(step, "DoNotShowVariableValue").map(XmlElement::text).filter("true"::equalsIgnoreCase).isPresent();
        Optional<String> name = variable(step, "VariableName").map(XmlElement::text).filter(text -> !text.isBlank()).or(() -> command.map(Assignment::name));
        if (name.isPresent() && (hidden || SecretWords.mean(name.get().strip()))) {
            value.filter(each -> SecretsInClear.isClear(each.text())).ifPresent(each -> each.text(found.put(name.get(), each.text(), where, each.line())));
            command.filter(each -> SecretsInClear.isClear(each.value())).ifPresent(each ->
                    action.get().text(each.with(found.put(name.get(), each.value(), where, action.get().line()))));
        }
    }

    private static Optional<XmlElement> variable(XmlElement step, String name) {
        return step.children("defaultVarList").flatMap(list -> named(list, name).stream()).findFirst();
    }

    private static Optional<XmlElement> named(XmlElement list, String name) {
        return list.children("variable").filter(each -> each.attribute("name").map(name::equalsIgnoreCase).orElse(false)).findFirst();
    }

    private String keys(String text, String name, String where, int line) {
        return text.length() < SHORTEST ? text
                : PRODUCT_KEY.matcher(text).replaceAll(key -> Matcher.quoteReplacement(found.put(name + "Key", key.group(), where, line)));
    }
}
