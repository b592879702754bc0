package org.slipway.cli.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.base.ProblemException;
import org.slipway.cli.CliCommand;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Ink;
import org.slipway.cli.WrongUse;
import org.slipway.model.Identified;
import org.slipway.model.ModelPackage;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.site.OpenSite;
import org.slipway.model.text.Similar;
import org.slipway.model.text.YamlResource;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway new}: makes an element in a file of its own. */
@Command(footer = { "", "Examples", "  slipway new device pc-0042 --name \"Meeting room\"",
        "  slipway new deployment vpn-all artifact=vpn collection=all-pcs purpose=required",
        "  slipway new sequence --list                       the templates of task sequences",
        "  slipway new sequence \"Windows 11\" --template bare-metal --boot-image pe-x64", "",
        "Parts come in with slipway add. What the checks would complain about, such as a missing value,",
        "is refused and no file made. A sequence made from a template says in comments what is left to fill in;",
        "slipway new taskSequence ID --template T --name NAME makes the same.", "",
        "JSON: {kind, id, name, file, line}; with --list an array of {id, name, description}" })
public final class NewCommand implements CliCommand {
    /** Words of the command before the values: its own name, KIND, ID. */
    private static final int BEFORE = 3;

    @Parameters(index = "0", paramLabel = "KIND", description = "What to make: device, collection, application..., or sequence.")
    private String kind;

    @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "The id by which others will refer to it; of a sequence, its name.")
    private String id;

    @Parameters(index = "2..*", arity = "0..*", paramLabel = "FEATURE=VALUE", description = "Values to begin with; the same feature again adds to a list.")
    private List<String> words = List.of();

    @Mixin
    private TemplateOptions template;

    @Option(names = "--name", paramLabel = "NAME", description = "What people call it (default: the id).")
    private String name;

    @Option(names = "--file", paramLabel = "FILE", description = "The file to make (default: in the kind's folder, named by the id).")
    private String file;

    @Option(names = "--force", description = "Makes it even if the checks complain about it.")
    private boolean force;

    @Override
    public ExitCode run(CommandContext context) throws ProblemException, WrongUse, IOException {
        if (kind.equals(NewSequence.KIND) || template.given()) {
            Optional<String> path = file == null ? Optional.empty() : Optional.of(sitePath(context));
            return new NewSequence(template, context).run(new NewSequence.Wish(kind, Optional.ofNullable(id), Optional.ofNullable(name),
                    Assignments.of(words, BEFORE), path, force));
        }
        if (id == null) {
            throw new WrongUse("There is no ID.", "Write slipway new " + kind + " and the id by which others will refer to it.");
        }
        OpenSite site = context.site();
        EClass type = type(context.kinds());
        Assignments values = Assignments.of(words, BEFORE);
        site.checkNewId(id, type);
        var made = (Identified) EcoreUtil.create(type);
        made.setId(id);
        made.setName(name == null ? id : name);
        values.applyTo(made, context.kinds());
        new ClearSecrets(context.kinds()).refuseWithin(made);
        YamlResource created = file == null ? site.create(made) : site.create(sitePath(context), made);
        new CarefulEdit(site, context.checks(), force).made(created, () -> { });
        site.save(created);
        context.answer(() -> new Rows(context).json(made), screen -> {
            screen.line(screen.paint(Ink.STRONG, new Rows(context).where(made)));
            LineDiff.of("", created.text()).print(screen);
        });
        return ExitCode.OK;
    }

    private EClass type(Kinds kinds) throws WrongUse {
        List<String> known = known(kinds);
        Optional<EClass> found = kinds.findRoot(kind).filter(each -> known.contains(kinds.key(each)));
        return found.orElseThrow(() -> new WrongUse("There is no kind “" + kind + "” of elements with files of their own.",
                Similar.to(kind, known).map(near -> "Did you mean " + near + "? ").orElse("") + "There are " + String.join(", ", known) + "."));
    }

    /** The kinds that have files of their own, but for the site's: a folder has one already. */
    static List<String> known(Kinds kinds) {
        return ListCommand.known(kinds).stream().filter(each -> !each.equals(kinds.key(ModelPackage.Literals.SITE))).toList();
    }

    /** The file as one writes it in the folder where one stands, seen from the site's. */
    private String sitePath(CommandContext context) throws ProblemException, WrongUse {
        Path path = context.path(file);
        Path folder = context.site().folder();
        return (path.startsWith(folder) ? folder.relativize(path) : path).toString().replace('\\', '/');
    }
}
