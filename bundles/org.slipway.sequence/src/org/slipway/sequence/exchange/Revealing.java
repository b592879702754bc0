package org.slipway.sequence.exchange;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.slipway.model.SecretVariable;
import org.slipway.sequence.xml.XmlElement;

/** Puts values of secrets in the place of references to them; nothing where a value is not to be written. */
final class Revealing {
    private static final Pattern REFERENCE = Pattern.compile("%([A-Za-z_][A-Za-z0-9_-]*)%");

    private final Map<String, SecretVariable> known;
    private final Function<String, Optional<String>> secrets;
    private final Set<String> scripts;
    private final Map<String, SecretVariable> empty = new LinkedHashMap<>();

    /**
     * @param known secrets by the names that stand for them
     * @param secrets the values of entries of the secret store that are to be written
     * @param scripts names of variables, in small letters, that hold an encoded script
     */
    Revealing(Map<String, SecretVariable> known, Function<String, Optional<String>> secrets, Set<String> scripts) {
        this.known = known;
        this.secrets = secrets;
        this.scripts = scripts;
    }

    /** Those that were left empty. */
    Collection<SecretVariable> empty() {
        return empty.values();
    }

    void in(XmlElement element) {
        element.attributes().replaceAll((name, value) -> revealed(value, UnaryOperator.identity()));
        boolean script = scripts.contains(element.attribute("name").orElse("").toLowerCase(Locale.ROOT));
        element.text(script ? script(element.text()) : text(element.text()));
        Stream.of(element.before(), element.children(), element.after()).flatMap(List::stream).forEach(this::in);
    }

    private String script(String text) {
        return PowerShellCodec.script(text).map(script -> {
            String revealed = revealed(script, UnaryOperator.identity());
            return revealed.equals(script) ? text : PowerShellCodec.encoded(revealed);
        }).orElseGet(() -> text(text));
    }

    /** Within XML, a value is escaped as often as it stands within texts. */
    private String text(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        return NestedXml.is(text) ? revealed(new NestedXml(text).exchanged((own, parent, value) -> text(value)), NestedXml::escapedAnywhere)
                : revealed(text, UnaryOperator.identity());
    }

    private String revealed(String text, UnaryOperator<String> spelling) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        return REFERENCE.matcher(text).replaceAll(reference -> {
            SecretVariable secret = known.get(reference.group(1));
            if (secret == null) {
                return Matcher.quoteReplacement(reference.group());
            }
            Optional<String> value = secrets.apply(Optional.ofNullable(secret.getEntry()).orElse(secret.getName()));
            if (value.isEmpty()) {
                empty.put(secret.getName(), secret);
            }
            return Matcher.quoteReplacement(value.map(spelling).orElse(""));
        });
    }
}
