package org.slipway.target.simulated.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.slipway.target.simulated.fault.Glob;

/** What the shell and its helpers do with files. */
final class FileCommands {
    private final Sight sight;

    FileCommands(Sight sight) {
        this.sight = sight;
    }

    void join(Map<String, CommandModel.Known> known) {
        known.put("exit", words -> Reply.of(words.from(1).stream().filter(each -> each.matches("-?\\d{1,10}")).findFirst().map(FileCommands::code).orElse(0L),
                0));
        known.put("echo", words -> Reply.told(0, 0, String.join(" ", words.from(1))));
        known.put("rem", words -> Reply.of(0, 0));
        known.put("set", words -> Reply.of(0, 0));
        known.put("cd", words -> Reply.of(0, 0));
        known.put("ver", words -> Reply.told(0, 0, "Microsoft Windows"));
        known.put("md", this::make);
        known.put("mkdir", this::make);
        known.put("rd", this::remove);
        known.put("rmdir", this::remove);
        known.put("del", this::remove);
        known.put("erase", this::remove);
        known.put("copy", words -> copy(words, false));
        known.put("xcopy", words -> copy(words, false));
        known.put("move", words -> copy(words, true));
        known.put("robocopy", this::robust);
        known.put("timeout", words -> Reply.of(0, words.after("t").or(() -> words.plain().stream().findFirst()).map(FileCommands::code).orElse(1L)));
        known.put("ping", words -> Reply.of(0, words.after("n").map(FileCommands::code).orElse(4L)));
        known.put("net", FileCommands::net);
    }

    /** Of something that is no number, 0; codes have 32 bits. */
    private static long code(String text) {
        try {
            return Long.parseLong(text) & 0xFFFF_FFFFL;
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    private Reply make(Words words) {
        return words.plain().stream().findFirst().map(path -> sight.folder(path) ? Reply.told(1, 0, "A subdirectory or file " + path + " already exists.")
                : Reply.of(0, 0, new Effect.MakeFolder(path))).orElse(Reply.told(1, 0, "The syntax of the command is incorrect."));
    }

    private Reply remove(Words words) {
        Optional<String> path = words.plain().stream().findFirst();
        if (path.isEmpty() || !sight.file(path.get()) && !sight.folder(path.get())) {
            return Reply.told(words.program().startsWith("r") ? 2 : 0, 0, "The system cannot find the file specified.");
        }
        return Reply.of(0, 0, new Effect.Delete(path.get()));
    }

    private Reply copy(Words words, boolean move) {
        List<String> paths = words.plain();
        if (paths.size() == 2 && name(paths.get(0)).matches(".*[*?].*")) {
            return several(words, paths.get(0), paths.get(1), move);
        }
        if (paths.size() == 2 && unknown(paths.get(0))) {
            return guessed();
        }
        if (paths.size() < 2 || !sight.file(paths.get(0)) && !sight.folder(paths.get(0))) {
            return Reply.told(words.program().equals("xcopy") ? 4 : 1, 0, "The system cannot find the file specified.");
        }
        String to = sight.file(paths.get(0)) && (sight.folder(paths.get(1)) || paths.get(1).endsWith("\\")) ? paths.get(1) + "\\" + name(paths.get(0))
                : paths.get(1);
        var copy = new Effect.Copy(paths.get(0), to);
        return move ? Reply.of(0, 1, copy, new Effect.Delete(paths.get(0))) : Reply.of(0, 1, copy);
    }

    /** All files that fit a pattern, into a folder. */
    private Reply several(Words words, String pattern, String to, boolean move) {
        String folder = pattern.substring(0, Math.max(0, pattern.lastIndexOf('\\')));
        var fitting = new Glob(name(pattern).equals("*.*") ? "*" : name(pattern));
        var effects = new ArrayList<Effect>();
        for (String each : sight.files(folder)) {
            if (fitting.matches(each)) {
                effects.add(new Effect.Copy(folder + "\\" + each, to + "\\" + each));
                if (move) {
                    effects.add(new Effect.Delete(folder + "\\" + each));
                }
            }
        }
        if (effects.isEmpty() && !sight.known(folder)) {
            return guessed();
        }
        return effects.isEmpty() ? Reply.told(words.program().equals("xcopy") ? 4 : 1, 0, "File not found - " + name(pattern))
                : Reply.of(0, 1, effects.toArray(Effect[]::new));
    }

    /** Whether it is not there, and lies where nobody knows what there is. */
    private boolean unknown(String path) {
        return !sight.file(path) && !sight.folder(path) && !sight.known(path.substring(0, Math.max(0, path.lastIndexOf('\\'))));
    }

    private static Reply guessed() {
        return Reply.told(0, 5, "(Nobody says what lies there; it counts as copied.)");
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('\\') + 1);
    }

    /** Its code counts what it did: 1 where it copied, 16 where it could not. */
    private Reply robust(Words words) {
        List<String> paths = words.plain();
        if (paths.size() >= 2 && !sight.folder(paths.get(0)) && !sight.known(paths.get(0)) && reachable(paths.get(1))) {
            return guessed();
        }
        return paths.size() >= 2 && sight.folder(paths.get(0)) && reachable(paths.get(1)) ? Reply.of(1, 5, new Effect.Copy(paths.get(0), paths.get(1)))
                : Reply.told(16, 0, "ERROR 2 (0x00000002) Accessing Source Directory");
    }

    /** Whether there is a drive for a path, or a share. */
    private boolean reachable(String path) {
        return path.startsWith("\\\\") || !path.matches("[A-Za-z]:.*") || sight.folder(path.substring(0, 2) + "\\");
    }

    private static Reply net(Words words) {
        List<String> plain = words.plain();
        Optional<String> share = plain.stream().filter(each -> each.startsWith("\\\\")).findFirst();
        Optional<String> drive = plain.stream().filter(each -> each.matches("[A-Za-z]:")).findFirst();
        boolean use = plain.stream().findFirst().filter("use"::equalsIgnoreCase).isPresent();
        return use && share.isPresent() ? Reply.of(0, 1, new Effect.Connect(share.get(), drive.orElse(""))) : Reply.of(0, 1);
    }
}
