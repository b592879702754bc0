package org.slipway.cli.commands;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.cli.CliCommand;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.WrongUse;
import org.slipway.cli.internal.ShellWord;
import org.slipway.model.Identified;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.site.OpenSite;
import org.slipway.model.text.KeptText;
import org.slipway.model.text.YamlResource;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway add}: puts a part into an element, or a value or reference into one of its lists. */
@Command(footer = { "", "For a part: its kind, its name (or what else stands behind its kind), then FEATURE=VALUE...",
        "For a list of values or references: the values.", "", "Examples", "  slipway add pc-0001 variables string OSDComputerName value=RECEPTION-1",
        "  slipway add pc-0001 variables secret OSDJoinPassword", "  slipway add pilot members pc-0002 pc-0003",
        "  slipway add vpn installers.Setup.detect software \"Contoso VPN\" version=2.0", "",
        "What the checks would complain about is refused and the file left alone. The value of a secret",
        "is never taken here: slipway secret set puts it into the store.", "",
        "JSON: {id, feature, added: [...], changed, file, line}; parts are objects with their kind first." })
public final class AddCommand implements CliCommand {
    @Parameters(index = "0", paramLabel = "ID", description = "The element's id, or file#id where several have it.")
    private String reference;

    @Parameters(index = "1", paramLabel = "FEATURE", description = "Where to add, for instance variables or installers.Setup.successCodes.")
    private String path;

    @Parameters(index = "2..*", arity = "0..*", paramLabel = "WHAT", description = "KIND NAME [FEATURE=VALUE...], or values for a list.")
    private List<String> words = List.of();

    @Option(names = "--at", paramLabel = "N", description = "Its place in the list, counted from 0 (default: behind the last).")
    private Integer at;

    @Option(names = "--force", description = "Adds it even if the checks complain about it.")
    private boolean force;

    @Override
    public ExitCode run(CommandContext context) throws ProblemException, WrongUse, IOException {
        OpenSite site = context.site();
        Identified element = new Finder(context).one(reference);
        YamlResource file = Editable.file(element);
        Addition addition = addition(new FeaturePath(context.kinds()).spot(element, path), site);
        refuseKept(addition, context.kinds());
        var edited = new EditedFile(file, context);
        var secrets = new ClearSecrets(context.kinds());
        new CarefulEdit(site, context.checks(), force).run(file, addition::concerns, addition::put, () -> addition.refuse(secrets));
        site.save(file);
        context.answer(() -> json(element, addition, edited, context.kinds()), edited::print);
        return ExitCode.OK;
    }

    private Addition addition(Spot spot, OpenSite site) throws ProblemException, WrongUse {
        return switch (spot) {
            case Spot.Parts parts -> NewPart.of(parts, words, at, site.kinds());
            case Spot.Part part -> throw new WrongUse("“" + path + "” is a part that is there already.",
                    "Name a feature of it that is a list, or change a value: slipway set " + ShellWord.of(reference) + " " + ShellWord.of(path + ".…"));
            case Spot.Value(FeatureValue value) when value.isList() -> NewValues.of(value, words, at, site);
            case Spot.Value(FeatureValue value) -> throw new WrongUse(path + " takes a single value, so nothing can be added to it.",
                    Kinds.isMap(value.feature()) ? "Set a value by its name: slipway set " + ShellWord.of(reference) + " " + value.feature().getName() + ".NAME VALUE"
                            : "Set it: slipway set " + ShellWord.of(reference) + " " + ShellWord.of(path) + " VALUE");
        };
    }

    private static void refuseKept(Addition addition, Kinds kinds) throws ProblemException {
        if (KeptText.instead(addition.owner(), addition.feature(), kinds)) {
            throw new ProblemException(Problem.error("ADD-UNREAD", "What the file says under " + addition.feature().getName()
                    + " is not understood, so nothing can be added to it.").next("Mend that first; slipway check names the line."));
        }
    }

    private Map<String, Object> json(Identified element, Addition addition, EditedFile edited, Kinds kinds) {
        var json = new LinkedHashMap<String, Object>();
        LineDiff diff = edited.diff();
        json.put("id", element.getId());
        json.put("feature", path);
        json.put("added", edited.maskAll(addition.json(new ElementJson(kinds))));
        json.put("changed", !diff.lines().isEmpty());
        json.put("file", edited.path());
        json.put("line", diff.firstLine());
        return json;
    }
}
