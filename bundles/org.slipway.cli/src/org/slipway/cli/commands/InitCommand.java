package org.slipway.cli.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.cli.CliCommand;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Ink;
import org.slipway.cli.Screen;
import org.slipway.cli.Siteless;
import org.slipway.cli.WrongUse;
import org.slipway.cli.internal.Row;
import org.slipway.cli.internal.ShellWord;
import org.slipway.model.site.NewSite;
import org.slipway.model.site.OpenSite;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway init}: makes a folder a site, empty or with an example in it. Never writes over a file that is there. */
@Command(footer = { "", "JSON: {site, files: [...]}" })
public final class InitCommand implements CliCommand, Siteless {
    @Parameters(paramLabel = "DIR", description = "The folder; made if it is not there.")
    private String folder;

    @Option(names = "--demo", description = "Fills it with the devices, applications and deployments of an invented company.")
    private boolean demo;

    @Option(names = "--name", paramLabel = "NAME", description = "What people call the site (default: the folder's name).")
    private String name;

    @Option(names = "--force", description = "Makes it even inside of another site.")
    private boolean force;

    @Override
    public ExitCode run(CommandContext context) throws ProblemException, WrongUse, IOException {
        if (demo && name != null) {
            throw new WrongUse("The demo site has a name already.", "Leave out --name or --demo.");
        }
        if (folder.isBlank()) {
            throw new WrongUse("DIR is empty.", "Name a folder, for instance slipway init my-site; the one you are in is “.”.");
        }
        Path site = context.path(folder);
        if (Files.exists(site) && !Files.isDirectory(site)) {
            throw new WrongUse(context.shown(site) + " is a file.", "Name a folder.");
        }
        var making = new NewSite(context.kinds());
        Map<String, String> files = demo ? new DemoSite().files() : making.empty(called(site));
        List<String> occupied = files.keySet().stream().filter(file -> Files.exists(site.resolve(file))).toList();
        if (!occupied.isEmpty()) {
            throw new ProblemException(Problem.error("INIT-OCCUPIED", occupied.contains("site.yaml")
                    ? context.shown(site) + " is a site already." : "In " + context.shown(site) + " there is already " + String.join(", ", occupied) + ".")
                    .next("Choose another folder; nothing was written."));
        }
        Optional<Path> around = OpenSite.enclosing(site.toAbsolutePath().getParent());
        if (around.isPresent() && !force) {
            throw new ProblemException(Problem.error("INIT-INSIDE", context.shown(site) + " would be a site within the site " + context.shown(around.get())
                    + ", whose files its own would become too.").next("Choose a folder outside of it, or insist with --force; nothing was written."));
        }
        making.write(site, files);
        context.answer(() -> Row.of("site", site.toString(), "files", files.keySet()), screen -> print(site, files.size(), context, screen));
        return ExitCode.OK;
    }

    private String called(Path site) {
        return name != null ? name : site.getFileName() == null ? "Site" : site.getFileName().toString();
    }

    private void print(Path site, int files, CommandContext context, Screen screen) {
        String shown = context.shown(site);
        screen.line("Made the site " + screen.paint(Ink.STRONG, shown) + " with " + Amounts.of(files, "file") + ".");
        screen.line();
        screen.line("Next");
        screen.line("  cd " + ShellWord.of(shown));
        screen.line("  slipway list        what there is");
        screen.line("  slipway check       whether anything is wrong");
        screen.line("  slipway workbench   the same in a window");
    }
}
