package org.slipway.sequence.check;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.slipway.model.secrets.SecretWords;
import org.slipway.model.secrets.SecretsInClear;
import org.slipway.sequence.exchange.SecretSigns;

/**
 * Finds passwords and keys where single programs take them, which {@code SecretSigns} cannot tell by the text alone. References to variables
 * are none.
 */
final class CommandSecrets {
    /** Options with the password or key in the next word, which mean something else to other programs. */
    private static final Map<String, List<String>> OPTIONS = Map.ofEntries(Map.entry("psexec", List.of("p")), Map.entry("psexec64", List.of("p")), Map.entry("paexec", List.of("p")),
            Map.entry("schtasks", List.of("rp", "p")), Map.entry("winrs", List.of("p", "password")), Map.entry("certutil", List.of("p")), Map.entry("signtool", List.of("p")),
            Map.entry("tasklist", List.of("p")), Map.entry("taskkill", List.of("p")), Map.entry("systeminfo", List.of("p")), Map.entry("gpresult", List.of("p")),
            Map.entry("slmgr", List.of("ipk")), Map.entry("changepk", List.of("productkey")), Map.entry("manage-bde", List.of("rp", "recoverypassword")));
    /** Of each sign and program one word; where none of them stands, nothing is looked for. */
    private static final List<String> WORDS = Stream.concat(OPTIONS.keySet().stream(),
            Stream.of("net", "curl", "reg", "itemproperty")).toList();
    private static final Pattern NONE = Pattern.compile("(?is)\\s*|\\*+|true|false|yes|no|none|null|\\d|<.*>?|[$(@].*");

    private CommandSecrets() {
    }

    static boolean in(String text) {
        return SecretSigns.holds(text, WORDS) && CommandWords.in(text).flatMap(CommandSecrets::values).anyMatch(CommandSecrets::isClear);
    }

    private static boolean isClear(String value) {
        return !NONE.matcher(value).matches() && SecretsInClear.isClear(value);
    }

    /** What stands where a program takes a secret. */
    private static Stream<String> values(CommandWords command) {
        Stream<String> options = OPTIONS.entrySet().stream().flatMap(each -> command.behind(each.getKey()).stream()
                .flatMap(words -> each.getValue().stream().flatMap(words::values)).filter(value -> !value.startsWith("/") && !value.startsWith("-")));
        Stream<String> net = Stream.of("net", "net1").flatMap(program -> command.behind(program).stream()).flatMap(CommandSecrets::net);
        Stream<String> curl = command.behind("curl").stream().flatMap(words -> Stream.of("u", "user", "proxy-user").flatMap(words::values))
                .filter(value -> value.indexOf(':') > 0).map(value -> value.substring(value.indexOf(':') + 1));
        Stream<String> registry = command.behind("reg").stream().filter(words -> words.begins("add")).flatMap(words -> named(words, "v", "d"));
        Stream<String> property = Stream.of("set-itemproperty", "new-itemproperty").flatMap(program -> command.behind(program).stream()).flatMap(words -> named(words, "name", "value"));
        return Stream.of(options, net, curl, registry, property).flatMap(each -> each);
    }

    /** “net use Z: \\\\files\\share PASSWORD” and “net user NAME PASSWORD”, whatever options stand between. */
    private static Stream<String> net(CommandWords words) {
        List<String> plain = words.plain();
        int share = 1;
        while (share < plain.size() && share < 3 && !plain.get(share).startsWith("\\\\")) {
            share++;
        }
        int password = words.begins("use") ? share + 1 : words.begins("user") ? 2 : plain.size();
        return password < plain.size() ? Stream.of(plain.get(password)) : Stream.empty();
    }

    /** The value that is given to something whose name says that it is a secret. */
    private static Stream<String> named(CommandWords words, String name, String value) {
        return words.values(name).anyMatch(SecretWords::mean) ? words.values(value) : Stream.empty();
    }
}
