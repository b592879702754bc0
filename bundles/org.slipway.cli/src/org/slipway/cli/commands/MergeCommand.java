package org.slipway.cli.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.slipway.base.AtomicFile;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.cli.CliCommand;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Ink;
import org.slipway.cli.Siteless;
import org.slipway.cli.WrongUse;
import org.slipway.cli.internal.Row;
import org.slipway.model.merge.Conflict;
import org.slipway.model.merge.Merged;
import org.slipway.model.merge.SiteFileMerge;
import org.slipway.model.text.YamlResource;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway merge}: brings two changes of one file together by what they mean. */
@Command(footer = { "", "What does not collide comes together in OURS, comments and layout included. What collides is left to you",
        "between the marks <<<<<<<, ======= and >>>>>>>, and the exit code is 1. Something that one side deleted",
        "and the other changed collides. A file that cannot be read, or is none of a site's, is merged line by line.", "",
        "As a merge driver of git, once for a repository; slipway must be on the PATH:",
        "  git config merge.slipway.driver 'slipway merge --name %%P %%O %%A %%B'", "  echo 'task-sequences/*.yaml merge=slipway' >> .gitattributes", "",
        "JSON: {file, conflicts}; conflicts is an array of {path, base, ours, theirs, text}" })
public final class MergeCommand implements CliCommand, Siteless {
    @Parameters(index = "0", paramLabel = "BASE", description = "The file that both come from; an empty one where each side made it anew.")
    private String base;

    @Parameters(index = "1", paramLabel = "OURS", description = "The file as this side changed it; gets the result.")
    private String ours;

    @Parameters(index = "2", paramLabel = "THEIRS", description = "The file as the other side changed it.")
    private String theirs;

    @Option(names = { "-o", "--out" }, paramLabel = "FILE", description = "Gets the result instead of OURS.")
    private String out;

    @Option(names = "--name", paramLabel = "NAME", description = "What the file is called in messages; for git, whose files have passing names.")
    private String name;

    @Override
    public ExitCode run(CommandContext context) throws ProblemException, WrongUse, IOException {
        YamlFile old = YamlFile.read(context.path(base), context);
        YamlFile here = YamlFile.read(context.path(ours), context);
        YamlFile there = YamlFile.read(context.path(theirs), context);
        List<YamlFile> broken = Stream.of(old, here, there).filter(each -> each.resource().broken()).toList();
        List<EObject> roots = Stream.of(old, here, there).map(YamlFile::resource).flatMap(each -> each.getContents().stream()).toList();
        SecretMask secrets = SecretMask.of(roots, context.kinds());
        Merged merged = new SiteFileMerge(context.kinds()).merge(old.resource().text(), here.resource().text(), there.resource().text());
        Path target = out == null ? here.path() : context.path(out);
        write(merged.text(), here, target);
        List<Conflict> conflicts = merged.conflicts().stream().map(each -> new Conflict(each.path(), secrets.mask(each.base()),
                secrets.mask(each.ours()), secrets.mask(each.theirs()))).toList();
        String shown = name == null ? context.shown(target) : name;
        broken.forEach(each -> tell(each, each == old ? "base" : each == here ? "ours" : "theirs", shown, context));
        context.answer(() -> Row.of("file", shown, "conflicts", conflicts.stream().map(MergeCommand::json).toList()), screen -> {
            conflicts.forEach(each -> screen.line(screen.paint(Ink.DOUBTFUL, "! ") + each.text()));
            screen.line(conflicts.isEmpty() ? "Merged." : Amounts.of(conflicts.size(), "conflict") + " in " + shown
                    + ". Choose between the marks, then look with slipway check.");
        });
        return conflicts.isEmpty() && broken.isEmpty() ? ExitCode.OK : ExitCode.PROBLEMS;
    }

    /** Of a side that cannot be read; what it means is not known, so its lines were merged. */
    private void tell(YamlFile file, String side, String shown, CommandContext context) {
        String place = file.resource().problems().stream().findFirst().map(problem -> " " + problem.text() + problem.place().map(at -> " (line " + at.line() + ")").orElse("")).orElse("");
        context.tell(Problem.warning("MERGE-BY-LINES", shown + " cannot be read as " + side + " has it, so it was merged line by line." + place)
                .next("Look at the result with slipway check before you take it."));
    }

    private static Object json(Conflict conflict) {
        return Row.of("path", conflict.path(), "base", conflict.base(), "ours", conflict.ours(), "theirs", conflict.theirs(), "text", conflict.text());
    }

    /** With the line ends that our file has. */
    private static void write(String text, YamlFile here, Path target) throws IOException, ProblemException {
        if (target.equals(here.path())) {
            if (!text.equals(here.resource().text())) {
                here.write(text);
            }
            return;
        }
        YamlResource result = here.resource();
        result.replaceText(text);
        AtomicFile.real().replace(target, result.bytes());
    }
}
