package org.slipway.cli.commands;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.cli.CliCommand;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.WrongUse;
import org.slipway.model.Identified;
import org.slipway.model.ModelPackage;
import org.slipway.model.site.OpenSite;
import org.slipway.model.text.KeptText;
import org.slipway.model.text.YamlResource;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway set}: changes one value, and in the file only the line that it stands on. */
@Command(footer = { "", "Parts of an element are reached by names with points between them; a part goes by its name or number.", "",
        "Examples", "  slipway set pc-0001 description \"Reception desk\"", "  slipway set pc-0001 variables.OSDComputerName.value RECEPTION-1",
        "  slipway set pilot members pc-0001 pc-0002", "  slipway set pilot limitedTo --unset", "",
        "A value that the checks would complain about is refused and the file left alone.", "",
        "JSON: {id, feature, old: [...], new: [...], changed, file, line}" })
public final class SetCommand implements CliCommand {
    @Parameters(index = "0", paramLabel = "ID", description = "The element's id, or file#id where several have it.")
    private String reference;

    @Parameters(index = "1", paramLabel = "FEATURE", description = "What to set, for instance variables.OSDComputerName.value.")
    private String path;

    @Parameters(index = "2..*", arity = "0..*", paramLabel = "VALUE", description = "The value; several for a list.")
    private List<String> values = List.of();

    @Option(names = "--unset", description = "Takes the value away, so that its default holds.")
    private boolean unset;

    @Option(names = "--force", description = "Writes the value even if the checks complain about it.")
    private boolean force;

    @Override
    public ExitCode run(CommandContext context) throws ProblemException, WrongUse, IOException {
        if (unset == !values.isEmpty()) {
            throw new WrongUse(unset ? "--unset takes the value away, so no VALUE goes with it." : "There is no VALUE to set.",
                    "Give a value, or --unset to take it away.");
        }
        OpenSite site = context.site();
        Identified element = new Finder(context).one(reference);
        YamlResource file = Editable.file(element);
        FeatureValue target = new FeaturePath(context.kinds()).find(element, path);
        if (target.feature() == ModelPackage.Literals.IDENTIFIED__ID) {
            throw new ProblemException(Problem.error("SET-ID", "Others refer to the id, so it is changed everywhere at once or not at all.")
                    .next("slipway rename " + reference + " " + (values.isEmpty() ? "NEWID" : String.join(" ", values))));
        }
        var secrets = new ClearSecrets(context.kinds());
        secrets.refuseFor(target.feature());
        List<String> before = target.now();
        var edited = new EditedFile(file, context);
        Runnable change = target.change(values, context.kinds());
        new CarefulEdit(site, context.checks(), force).run(file, target::concerns, () -> {
            change.run();
            KeptText.drop(target.owner(), target.feature(), context.kinds());
        }, () -> {
            if (!target.now().isEmpty()) {
                secrets.refuseAt(target.owner(), target.feature());
            }
        });
        site.save(file);
        UnaryOperator<String> mask = edited.mask();
        context.answer(() -> json(element, before.stream().map(mask).toList(), target.now().stream().map(mask).toList(), edited.diff(), edited.path()),
                edited::print);
        return ExitCode.OK;
    }

    private Map<String, Object> json(Identified element, List<String> before, List<String> after, LineDiff diff, String file) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", element.getId());
        json.put("feature", path);
        json.put("old", before);
        json.put("new", after);
        json.put("changed", !diff.lines().isEmpty());
        json.put("file", file);
        json.put("line", diff.firstLine());
        return json;
    }
}
