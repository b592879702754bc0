package org.slipway.cli.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.cli.CliCommand;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Ink;
import org.slipway.cli.Screen;
import org.slipway.cli.WrongUse;
import org.slipway.model.diff.Difference;
import org.slipway.model.diff.Difference.Added;
import org.slipway.model.diff.Difference.Changed;
import org.slipway.model.diff.Difference.Moved;
import org.slipway.model.diff.Difference.Removed;
import org.slipway.model.diff.ModelDiff;
import org.slipway.model.site.OpenSite;
import org.slipway.model.text.YamlResource;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway diff}: what differs in meaning between two files or two sites; layout, order and comments do not count. */
@Command(footer = { "", "Elements are matched by id, so one that moved to another file is the same one.", "",
        "JSON: an array of {change, path, text}; change is added, removed, moved (with from and to)",
        "or changed (with the lists old and new).",
        "The exit code is 0 whether there are differences or not, unless --exit-code is given." })
public final class DiffCommand implements CliCommand {
    @Parameters(index = "0", paramLabel = "A", description = "A file, or the folder of a site: the older state.")
    private String older;

    @Parameters(index = "1", paramLabel = "B", description = "A file, or the folder of a site: the newer state.")
    private String newer;

    @Option(names = "--exit-code", description = "Ends with exit code 1 when there are differences.")
    private boolean exitCode;

    @Override
    public ExitCode run(CommandContext context) throws ProblemException, WrongUse, IOException {
        Path a = context.path(older);
        Path b = context.path(newer);
        for (Path each : List.of(a, b)) {
            if (!Files.exists(each)) {
                throw new WrongUse("There is no file or folder " + context.shown(each) + ".", "");
            }
        }
        if (Files.isDirectory(a) != Files.isDirectory(b)) {
            throw new WrongUse("A file and a folder cannot be compared.", "Give two files or two folders.");
        }
        List<Difference> differences = Files.isDirectory(a) ? sites(a, b, context) : files(a, b, context);
        context.answer(() -> differences.stream().map(DiffCommand::json).toList(), screen -> print(differences, screen));
        return exitCode && !differences.isEmpty() ? ExitCode.PROBLEMS : ExitCode.OK;
    }

    private static List<Difference> files(Path a, Path b, CommandContext context) throws ProblemException, WrongUse, IOException {
        return ModelDiff.compare(YamlFile.read(a, context).sound().getContents(), YamlFile.read(b, context).sound().getContents(),
                context.kinds());
    }

    private static List<Difference> sites(Path a, Path b, CommandContext context) throws ProblemException {
        try (var one = OpenSite.open(a, context.kinds()); var other = OpenSite.open(b, context.kinds())) {
            return ModelDiff.compare(roots(one), roots(other), context.kinds());
        }
    }

    /** A site of which a part cannot be read would seem to lack it. */
    private static List<EObject> roots(OpenSite site) throws ProblemException {
        List<Problem> unread = site.resources().stream().filter(YamlResource::broken).flatMap(file -> file.problems().stream()).toList();
        if (!unread.isEmpty()) {
            throw new ProblemException(unread);
        }
        var roots = new ArrayList<EObject>();
        site.resources().forEach(file -> roots.addAll(file.getContents()));
        return roots;
    }

    private static Map<String, Object> json(Difference difference) {
        var json = new LinkedHashMap<String, Object>();
        switch (difference) {
            case Added added -> json.put("change", "added");
            case Removed removed -> json.put("change", "removed");
            case Moved moved -> {
                json.put("change", "moved");
                json.put("from", moved.from());
                json.put("to", moved.to());
            }
            case Changed changed -> {
                json.put("change", "changed");
                json.put("old", changed.old());
                json.put("new", changed.now());
            }
        }
        json.put("path", difference.path());
        json.put("text", difference.text());
        return json;
    }

    private static void print(List<Difference> differences, Screen screen) {
        for (Difference each : differences) {
            screen.line(switch (each) {
                case Added added -> screen.paint(Ink.NEW, "+ " + added.text());
                case Removed removed -> screen.paint(Ink.GONE, "- " + removed.text());
                case Moved moved -> screen.paint(Ink.HINT, "> ") + moved.text();
                case Changed changed -> screen.paint(Ink.DOUBTFUL, "~ ") + changed.text();
            });
        }
        screen.line(differences.isEmpty() ? "No difference in meaning." : Amounts.of(differences.size(), "difference") + ".");
    }
}
