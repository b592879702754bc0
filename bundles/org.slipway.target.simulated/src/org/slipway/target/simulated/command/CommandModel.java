package org.slipway.target.simulated.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What programs do on a machine: its own rules first, then well-known programs, then nothing. */
public final class CommandModel {
    private static final Duration UNKNOWN = Duration.ofSeconds(5);

    private final List<CommandRule> rules;
    private final Sight sight;
    private final Map<String, Known> known = new HashMap<>();

    /** A program that is known. */
    interface Known {
        Reply run(Words words);
    }

    public CommandModel(List<CommandRule> rules, Sight sight) {
        this.rules = rules;
        this.sight = sight;
        new RegistryCommands(sight).join(known);
        new SetupCommands(sight).join(known);
        new FileCommands(sight).join(known);
        known.put("cmd", this::shell);
        known.put("powershell", words -> new PowerShell(this::line).run(words));
        known.put("pwsh", words -> new PowerShell(this::line).run(words));
    }

    /** Whether somebody said what this program does on this machine. */
    public boolean described(String line) {
        return rules.stream().anyMatch(each -> each.pattern().matches(line.strip()));
    }

    /** @param line as it is started @param folder it is started in; empty where nobody said which */
    public Reply run(String line, Optional<String> folder) {
        for (CommandRule each : rules) {
            if (each.pattern().matches(line.strip())) {
                return each.reply();
            }
        }
        return started(Words.of(line), folder).orElseGet(() -> line(line));
    }

    /** A program that is told with its place, and is not there. Of folders that Windows itself keeps not all is known. */
    private Optional<Reply> started(Words words, Optional<String> folder) {
        String program = words.get(0).replace('/', '\\');
        boolean full = program.matches("(?i)([a-z]:\\\\|\\\\\\\\).*");
        boolean windows = program.matches("(?i).:\\\\windows\\\\.*");
        String path = full ? program : folder.map(each -> each + "\\" + program).orElse("");
        int end = path.lastIndexOf('\\');
        boolean named = full && !windows || folder.isPresent() && program.matches("(?i)\\.\\\\.*|.*\\\\.*");
        if (named && end > 2 && sight.folder(path.substring(0, end)) && sight.known(path.substring(0, end)) && !sight.file(path) && !sight.file(path + ".exe")
                && !sight.file(path + ".cmd")) {
            return Optional.of(Reply.told(2, 0, "The system cannot find the file specified."));
        }
        return Optional.empty();
    }

    private Reply line(String line) {
        Words words = Words.of(line);
        Known program = known.get(words.program());
        return program == null ? new Reply(0, UNKNOWN, List.of("(Nobody says what this program does; the simulation lets it end with 0.)"), List.of())
                : program.run(words);
    }

    /** What follows /c, part by part; a part behind && only where the one before it succeeded, one behind || only where it failed. */
    private Reply shell(Words words) {
        int at = 1;
        while (at < words.all().size() && !words.get(at).equalsIgnoreCase("/c") && !words.get(at).equalsIgnoreCase("/k")) {
            at++;
        }
        List<String> rest = words.from(at + 1);
        String text = rest.size() == 1 ? rest.getFirst() : joined(rest);
        long code = 0;
        Duration takes = Duration.ofMillis(100);
        var output = new ArrayList<String>();
        var effects = new ArrayList<Effect>();
        for (Shell.Part part : Shell.parts(text)) {
            if (part.runs(code)) {
                Reply reply = part(part);
                code = reply.code();
                takes = takes.plus(reply.takes());
                output.addAll(reply.output());
                effects.addAll(reply.effects());
                if (part.line().strip().toLowerCase(Locale.ROOT).matches("exit(\\s.*)?")) {
                    break;
                }
            }
        }
        return new Reply(code, takes, output, effects);
    }

    private static String joined(List<String> words) {
        var text = new ArrayList<String>();
        words.forEach(each -> text.add(each.isEmpty() || each.indexOf(' ') >= 0 ? "\"" + each + "\"" : each));
        return String.join(" ", text);
    }

    /** Output that goes to a file is not told. */
    private Reply part(Shell.Part part) {
        for (CommandRule each : rules) {
            if (each.pattern().matches(part.line())) {
                return each.reply();
            }
        }
        Reply reply = line(part.line());
        if (part.into().isEmpty()) {
            return reply;
        }
        var effects = new ArrayList<>(reply.effects());
        effects.add(new Effect.Write(part.into().get(), String.join("\r\n", reply.output()) + "\r\n"));
        return new Reply(reply.code(), reply.takes(), List.of(), effects);
    }
}
