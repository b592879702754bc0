package org.slipway.cli.commands;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.slipway.base.ProblemException;
import org.slipway.cli.CliCommand;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Ink;
import org.slipway.cli.WrongUse;
import org.slipway.model.Identified;
import org.slipway.model.ModelPackage;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.Similar;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code slipway list}: what there is in the site. */
@Command(footer = { "", "Examples", "  slipway list --kind device", "  slipway list --kind artifact   everything that is brought to devices",
        "", "JSON: an array of {kind, id, name, file, line}; file is seen from the site's folder." })
public final class ListCommand implements CliCommand {
    @Option(names = "--kind", paramLabel = "K", description = "Only elements of this kind, or of kinds that are one.")
    private String kind;

    @Override
    public ExitCode run(CommandContext context) throws ProblemException, WrongUse, IOException {
        Optional<EClass> wanted = kind == null ? Optional.empty() : Optional.of(named(kind, context.kinds()));
        var rows = new Rows(context);
        List<Identified> found = context.site().elements().stream()
                .filter(element -> wanted.map(type -> type.isSuperTypeOf(element.eClass())).orElse(true))
                .sorted(Comparator.<Identified, String>comparing(rows::kind).thenComparing(element -> String.valueOf(element.getId()))).toList();
        String folder = context.shown(context.site().folder());
        context.answer(() -> found.stream().map(rows::json).toList(), screen -> {
            screen.table(List.of("kind", "id", "name", "where"), found.stream().map(rows::text).toList());
            screen.line(screen.paint(Ink.FAINT, (found.isEmpty() ? "" : "\n") + Amounts.of(found.size(), "element") + " in "
                    + (folder.equals(".") ? "this site." : folder + ".")));
        });
        return BrokenFiles.tell(context);
    }

    private static EClass named(String name, Kinds kinds) throws WrongUse {
        List<EClass> identified = kinds.packages().stream().flatMap(each -> each.getEClassifiers().stream())
                .filter(EClass.class::isInstance).map(EClass.class::cast)
                .filter(each -> ModelPackage.Literals.IDENTIFIED.isSuperTypeOf(each) && !kinds.isUnknown(each)).toList();
        Optional<EClass> exact = identified.stream().filter(each -> names(each, kinds).anyMatch(name::equalsIgnoreCase)).findFirst();
        Collection<String> known = known(kinds);
        return exact.orElseThrow(() -> new WrongUse("There is no kind “" + name + "” of elements with an id.",
                Similar.to(name, known).map(near -> "Did you mean " + near + "? ").orElse("") + "There are " + String.join(", ", known) + "."));
    }

    /** The kinds that have files of their own; those that stand for several of them are understood too. */
    static List<String> known(Kinds kinds) {
        return kinds.roots().stream().filter(each -> ModelPackage.Literals.IDENTIFIED.isSuperTypeOf(each) && !kinds.isUnknown(each))
                .map(kinds::key).sorted().toList();
    }

    /** The key as in files; kinds that only others are made of have none, and go by their class. */
    private static Stream<String> names(EClass kind, Kinds kinds) {
        String plain = kind.getName().substring(0, 1).toLowerCase(Locale.ROOT) + kind.getName().substring(1);
        return kind.isAbstract() || kind.isInterface() ? Stream.of(plain) : Stream.of(kinds.key(kind), plain);
    }
}
