package org.slipway.target.simulated.command;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.slipway.engine.target.Power;
import org.slipway.engine.target.RegistryValue;
import org.slipway.model.RegistryType;
import org.slipway.target.simulated.device.KeyPath;

/** The few commands of PowerShell that sequences are full of; a script's own file is not looked into. */
final class PowerShell {
    private static final Pattern EXIT = Pattern.compile("(?i)exit\\s+(\\d{1,10})");
    private static final Duration START = Duration.ofSeconds(2);

    private final Function<String, Reply> others;

    PowerShell(Function<String, Reply> others) {
        this.others = others;
    }

    Reply run(Words words) {
        Optional<String> script = script(words);
        if (script.isEmpty()) {
            return new Reply(0, Duration.ofSeconds(5), List.of("(What the script does is not known; the simulation lets it end with 0.)"), List.of());
        }
        long code = 0;
        Duration takes = START;
        var output = new ArrayList<String>();
        var effects = new ArrayList<Effect>();
        for (String statement : script.get().split("[;\\r\\n]+")) {
            Matcher exit = EXIT.matcher(statement.strip());
            if (exit.matches()) {
                return new Reply(Long.parseLong(exit.group(1)) & 0xFFFF_FFFFL, takes, output, effects);
            }
            Reply reply = statement(statement.strip());
            takes = takes.plus(reply.takes());
            output.addAll(reply.output());
            effects.addAll(reply.effects());
        }
        return new Reply(code, takes, output, effects);
    }

    /** Of a script in a file nothing is known. */
    private static Optional<String> script(Words words) {
        for (int i = 1; i < words.all().size(); i++) {
            String word = words.get(i).toLowerCase(Locale.ROOT);
            if (word.length() > 1 && word.startsWith("-") && "-command".startsWith(word)) {
                return Optional.of(String.join(" ", words.from(i + 1)));
            }
            if (word.length() > 1 && word.startsWith("-") && ("-encodedcommand".startsWith(word) || word.equals("-ec"))) {
                return decoded(words.get(i + 1));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_16LE));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private Reply statement(String statement) {
        Words words = Words.of(statement.replace('\'', '"').replaceAll(",\\s+", ","));
        return switch (words.get(0).toLowerCase(Locale.ROOT)) {
            case "install-windowsfeature", "add-windowsfeature", "enable-windowsoptionalfeature" -> features(words, true);
            case "uninstall-windowsfeature", "remove-windowsfeature", "disable-windowsoptionalfeature" -> features(words, false);
            case "set-itemproperty", "new-itemproperty" -> property(words);
            case "restart-computer" -> Reply.of(0, 1, new Effect.Restart(Power.Next.DEFAULT));
            case "start-sleep" -> Reply.of(0, words.after("Seconds").or(() -> words.after("s")).or(() -> words.plain().stream().findFirst())
                    .filter(text -> text.matches("\\d{1,6}")).map(Long::parseLong).orElse(1L));
            case "write-host", "write-output", "echo" -> Reply.told(0, 0, String.join(" ", words.plain()));
            case "" -> Reply.of(0, 0);
            case "&", "reg", "reg.exe", "msiexec", "msiexec.exe", "cmd", "cmd.exe" -> others.apply(statement.replaceFirst("^&\\s*", ""));
            default -> Reply.told(0, 1, "(What “" + words.get(0) + "” does is not known to the simulation.)");
        };
    }

    private static Reply features(Words words, boolean add) {
        String names = words.after("Name").or(() -> words.after("FeatureName")).orElse(String.join(",", words.plain()));
        return Reply.of(0, 75, new Effect.Features(List.of(names.split("\\s*,\\s*")), add));
    }

    private static Reply property(Words words) {
        String path = words.after("Path").or(() -> words.plain().stream().findFirst()).orElse("").replaceFirst("(?i)^Registry::", "");
        Optional<String> name = words.after("Name");
        if (KeyPath.of(path).isEmpty() || name.isEmpty()) {
            return Reply.of(0, 1);
        }
        String value = words.after("Value").orElse("");
        boolean number = words.after("Type").or(() -> words.after("PropertyType")).filter("DWord"::equalsIgnoreCase).isPresent() || value.matches("\\d{1,9}");
        return Reply.of(0, 1, new Effect.SetValue(path, name.get(), new RegistryValue(number ? RegistryType.REG_DWORD : RegistryType.REG_SZ, value)));
    }
}
