package org.slipway.cli.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
import org.slipway.model.ModelFactory;
import org.slipway.model.Site;
import org.slipway.model.site.OpenSite;
import org.slipway.model.text.YamlWriter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway init}: makes a folder a site, empty or with an example in it. Never writes over a file that is there. */
@Command(footer = { "", "JSON: {site, files: [...]}" })
public final class InitCommand implements CliCommand, Siteless {
    private static final String IGNORE = ".gitignore";
    private static final String CACHES = "/.slipway/";

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
        Map<String, String> files = demo ? new DemoSite().files() : new TreeMap<>(Map.of("site.yaml", siteFile(site, context)));
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
        var made = new MadeFiles();
        try {
            write(site, files, made, context);
        } catch (IOException failed) {
            made.removeAll();
            throw failed;
        }
        context.answer(() -> Row.of("site", site.toString(), "files", files.keySet()), screen -> print(site, files.size(), context, screen));
        return ExitCode.OK;
    }

    private static void write(Path site, Map<String, String> files, MadeFiles made, CommandContext context) throws IOException {
        for (String kindsFolder : context.kinds().roots().stream().flatMap(kind -> context.kinds().folder(kind).stream()).toList()) {
            made.folders(site.resolve(kindsFolder));
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path target = site.resolve(file.getKey());
            made.folders(target.getParent());
            made.file(target, file.getValue());
        }
        ignoreCaches(site.resolve(IGNORE));
    }

    /** A folder that is under git already may have rules of its own, which stay. */
    private static void ignoreCaches(Path file) throws IOException {
        String before = Files.exists(file) ? Files.readString(file) : "";
        if (before.lines().noneMatch(line -> line.strip().replaceAll("^/|/$", "").equals(".slipway"))) {
            String joint = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
            Files.writeString(file, before + joint + "# What Slipway can make again from the files beside it.\n" + CACHES + "\n");
        }
    }

    private String siteFile(Path folderOfSite, CommandContext context) {
        String called = name != null ? name : folderOfSite.getFileName() == null ? "Site" : folderOfSite.getFileName().toString();
        Site made = ModelFactory.eINSTANCE.createSite();
        made.setName(called);
        made.setId(id(called));
        return "# The site as a whole. slipway schema tells what else can stand here.\n" + YamlWriter.write(List.of(made), context.kinds());
    }

    /** A name as an id: small letters and digits, what else there is becoming a hyphen. */
    private static String id(String called) {
        String id = Normalizer.normalize(called, Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return id.isEmpty() ? "site" : id.substring(0, Math.min(64, id.length()));
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
