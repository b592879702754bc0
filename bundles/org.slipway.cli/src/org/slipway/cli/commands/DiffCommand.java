package org.slipway.cli.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.cli.CliCommand;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Ink;
import org.slipway.cli.Screen;
import org.slipway.cli.Siteless;
import org.slipway.cli.WrongUse;
import org.slipway.model.diff.Difference;
import org.slipway.model.diff.Difference.Added;
import org.slipway.model.diff.Difference.Changed;
import org.slipway.model.diff.Difference.Moved;
import org.slipway.model.diff.Difference.Removed;
import org.slipway.model.diff.ModelDiff;
import org.slipway.model.site.OpenSite;
import org.slipway.model.text.YamlResource;
import org.slipway.sequence.words.SequenceWording;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway diff}: what differs in meaning between two files or two sites; layout, order and comments do not count. */
@Command(footer = { "", "Elements are matched by id, so one that moved to another file is the same one.", "",
        "JSON: an array of {change, kind, id, feature, old, new, file, line, path, text}; change is added, removed,",
        "moved (with from and to, files where it is another file) or changed. kind and id are those of the element with an id;",
        "feature leads to a part of it or to a value, and is null for all of it; old and new are lists, empty but for changed.",
        "The exit code is 0 whether there are differences or not, unless --exit-code is given." })
public final class DiffCommand implements CliCommand, Siteless {
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
        boolean different = Files.isDirectory(a) ? sites(a, b, context) : files(a, b, context);
        return exitCode && different ? ExitCode.PROBLEMS : ExitCode.OK;
    }

    private static boolean files(Path a, Path b, CommandContext context) throws ProblemException, WrongUse, IOException {
        List<EObject> one = YamlFile.read(a, context).sound().getContents();
        List<EObject> other = YamlFile.read(b, context).sound().getContents();
        return tell(one, other, ModelDiff.compare(one, other, root -> "", new SequenceWording(), context.kinds()), context);
    }

    private static boolean sites(Path a, Path b, CommandContext context) throws ProblemException, WrongUse, IOException {
        try (var one = OpenSite.open(siteAt(a, context), context.kinds()); var other = OpenSite.open(siteAt(b, context), context.kinds())) {
            List<EObject> roots = roots(one);
            List<EObject> otherRoots = roots(other);
            // Paths count from each site's folder, so the one can find all files.
            return tell(roots, otherRoots, ModelDiff.compare(roots, otherRoots, root -> one.pathOf(root.eResource()),
                    new SequenceWording(), context.kinds()), context);
        }
    }

    private static Path siteAt(Path folder, CommandContext context) throws WrongUse {
        if (!Files.isRegularFile(folder.resolve("site.yaml"))) {
            throw new WrongUse(context.shown(folder) + " is no site: it holds no site.yaml.", "Give two sites, or two files.");
        }
        return folder;
    }

    private static boolean tell(List<EObject> a, List<EObject> b, List<Difference> differences, CommandContext context) throws IOException {
        SecretMask secrets = SecretMask.of(Stream.concat(a.stream(), b.stream()).toList(), context.kinds());
        var rows = new DiffRows(secrets, context);
        context.answer(() -> differences.stream().map(rows::json).toList(), screen -> print(differences, secrets, screen));
        return !differences.isEmpty();
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

    private static void print(List<Difference> differences, SecretMask secrets, Screen screen) {
        for (Difference each : differences) {
            screen.line(switch (each) {
                case Added added -> screen.paint(Ink.NEW, "+ " + added.text());
                case Removed removed -> screen.paint(Ink.GONE, "- " + secrets.mask(removed.text()));
                case Moved moved -> screen.paint(Ink.HINT, "> ") + moved.text();
                case Changed changed -> screen.paint(Ink.DOUBTFUL, "~ ") + DiffRows.text(changed, secrets);
            });
        }
        screen.line(differences.isEmpty() ? "No difference in meaning." : Amounts.of(differences.size(), "difference") + ".");
    }
}
