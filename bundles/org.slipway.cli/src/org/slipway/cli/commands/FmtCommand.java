package org.slipway.cli.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.slipway.base.ProblemException;
import org.slipway.cli.CliCommand;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.WrongUse;
import org.slipway.cli.internal.Row;
import org.slipway.model.site.OpenSite;
import org.slipway.model.text.YamlFormat;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway fmt}: lays files out as Slipway would write them; no word of them changes. */
@Command(footer = { "", "JSON: an array of {file, state}; state is same, changed (with --check: to be changed) or broken.",
        "With --check, the exit code is 1 when a file would change." })
public final class FmtCommand implements CliCommand {
    private enum State {
        same, changed, broken
    }

    private record Formatted(String file, State state) {
    }

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "The files (default: all of the site).")
    private List<String> files = List.of();

    @Option(names = "--check", description = "Writes nothing; only says which files would change.")
    private boolean check;

    @Override
    public ExitCode run(CommandContext context) throws ProblemException, WrongUse, IOException {
        var done = new ArrayList<Formatted>();
        for (Path path : paths(context)) {
            done.add(format(path, context));
        }
        List<Formatted> touched = done.stream().filter(each -> each.state() == State.changed).toList();
        boolean broken = done.stream().anyMatch(each -> each.state() == State.broken);
        context.answer(() -> done.stream().map(each -> Row.of("file", each.file(), "state", each.state().name())).toList(), screen -> {
            touched.forEach(each -> screen.line((check ? "would change  " : "changed  ") + each.file()));
            screen.line(touched.size() + " of " + Amounts.of(done.size(), "file") + (check ? " would change." : " changed."));
        });
        return broken || check && !touched.isEmpty() ? ExitCode.PROBLEMS : ExitCode.OK;
    }

    private List<Path> paths(CommandContext context) throws ProblemException, WrongUse {
        var paths = new ArrayList<Path>();
        if (files.isEmpty()) {
            OpenSite site = context.site();
            site.resources().forEach(file -> paths.add(site.folder().resolve(site.pathOf(file))));
        }
        for (String file : files) {
            paths.add(context.path(file));
        }
        return paths;
    }

    private Formatted format(Path path, CommandContext context) throws WrongUse, IOException {
        try {
            YamlFile file = YamlFile.read(path, context);
            String text = file.sound().text();
            String formatted = YamlFormat.format(file.shown(), text);
            if (formatted.equals(text)) {
                return new Formatted(file.shown(), State.same);
            }
            if (!check) {
                file.write(formatted);
            }
            return new Formatted(file.shown(), State.changed);
        } catch (ProblemException unreadable) {
            unreadable.problems().forEach(context::tell);
            return new Formatted(context.shown(path), State.broken);
        }
    }
}
