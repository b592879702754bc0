package org.slipway.cli.internal;

import java.util.List;

import org.slipway.cli.Commands;
import org.slipway.cli.Ink;
import org.slipway.cli.Screen;
import org.slipway.cli.Surroundings;

import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;

/** What the program says about itself when asked for help: its commands, none of which is loaded for that. */
public final class Usage {
    private final Commands commands;
    private final String version;

    public Usage(Commands commands, String version) {
        this.commands = commands;
        this.version = version;
    }

    public void print(Screen screen) {
        screen.line(screen.paint(Ink.STRONG, "Slipway " + version) + "  Deployment of Windows PCs, as text in git.");
        screen.line();
        screen.line("Usage: " + screen.paint(Ink.STRONG, "slipway COMMAND") + " [--site DIR] [--json] ...");
        screen.line("       slipway --version");
        screen.line();
        screen.line("Commands");
        screen.table(List.of(), commands.all().stream().filter(Commands.Entry::builtIn).map(Usage::row).toList());
        List<List<String>> others = commands.all().stream().filter(each -> !each.builtIn()).map(Usage::row).toList();
        if (!others.isEmpty()) {
            screen.line();
            screen.line("Commands of further bundles");
            screen.table(List.of(), others);
        }
        if (!commands.problems().isEmpty()) {
            screen.line();
            screen.line("Left out");
            commands.problems().forEach(screen::problem);
        }
        screen.line();
        screen.line("slipway help COMMAND tells more of one. New here? Try " + screen.paint(Ink.STRONG, "slipway demo") + ".");
        screen.line("Exit codes: 0 ok, 1 problems found, 2 wrong use, 3 failed.");
    }

    private static List<String> row(Commands.Entry entry) {
        return List.of("  " + entry.name(), entry.description());
    }

    /** Picocli's own colours, on the same condition as all others. */
    public static ColorScheme colours(Surroundings surroundings) {
        return Help.defaultColorScheme(surroundings.colours() ? Ansi.ON : Ansi.OFF);
    }
}
