package org.slipway.sequence.check;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.slipway.model.secrets.SecretWords;
import org.slipway.model.secrets.SecretsInClear;
import org.slipway.sequence.exchange.SecretSigns;

/**
 * Finds passwords and keys in command lines and scripts by what single programs take for them, besides those that {@code SecretSigns}
 * tells by the text alone. References to variables are none.
 */
final class CommandSecrets {
    private static final List<Pattern> SIGNS = List.of(
            Pattern.compile("(?i)[-/](?:password[dmo]|p[do]|set-productkey)[:=]\\s*\"?(?<value>[^\\s\"%]+)"),
            Pattern.compile("(?i)\\s-pw\\s+[\"']?(?<value>[^\\s\"'%$(-][^\\s\"']*)"),
            Pattern.compile("(?i)ConvertTo-SecureString(?:\\s+-(?:String|AsPlainText|Force)\\b){0,3}\\s+[\"'](?<value>[^\"'%$]+)[\"']"),
            Pattern.compile("(?i)[\"'](?<value>[^\"'%$\\n]{1,200})[\"']\\s{0,20}\\|\\s{0,20}ConvertTo-SecureString"),
            Pattern.compile("(?i)NetworkCredential\\s*\\(\\s*[\"'][^\"'\\n]{0,200}[\"']\\s*,\\s*[\"'](?<value>[^\"'%$]+)[\"']"),
            Pattern.compile("(?i)\\b(?:https?|ftp)://[^\\s/:@\"'%]{1,100}:(?<value>[^\\s/@\"'%]{1,200})@"));
    /** Options with the password or key in the next word, which mean something else to other programs. */
    private static final Map<String, List<String>> OPTIONS = Map.ofEntries(Map.entry("psexec", List.of("p")), Map.entry("psexec64", List.of("p")), Map.entry("paexec", List.of("p")),
            Map.entry("schtasks", List.of("rp", "p")), Map.entry("winrs", List.of("p", "password")), Map.entry("certutil", List.of("p")), Map.entry("signtool", List.of("p")),
            Map.entry("tasklist", List.of("p")), Map.entry("taskkill", List.of("p")), Map.entry("systeminfo", List.of("p")), Map.entry("gpresult", List.of("p")),
            Map.entry("slmgr", List.of("ipk")), Map.entry("changepk", List.of("productkey")), Map.entry("manage-bde", List.of("rp", "recoverypassword")));
    /** Of each sign and program one word; where none of them stands, nothing is looked for. */
    private static final List<String> WORDS = Stream.concat(OPTIONS.keySet().stream(),
            Stream.of("pass", "pd:", "pd=", "po:", "po=", "key", "-pw", "securestring", "credential", "://", "net", "curl", "reg", "itemproperty")).toList();
    private static final Pattern NONE = Pattern.compile("(?is)\\s*|\\*+|true|false|yes|no|none|null|\\d|<.*>?|[$(@].*");

    private CommandSecrets() {
    }

    static boolean in(String text) {
        return SecretSigns.holds(text, WORDS) && (SIGNS.stream().anyMatch(sign -> found(sign.matcher(text))) || CommandWords.in(text).flatMap(CommandSecrets::values).anyMatch(CommandSecrets::isClear));
    }

    private static boolean found(Matcher matcher) {
        return matcher.find() && isClear(matcher.group("value"));
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
