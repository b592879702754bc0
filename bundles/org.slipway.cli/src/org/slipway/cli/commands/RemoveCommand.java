package org.slipway.cli.commands;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import org.slipway.base.ProblemException;
import org.slipway.cli.CliCommand;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.WrongUse;
import org.slipway.cli.internal.ShellWord;
import org.slipway.model.Identified;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.site.OpenSite;
import org.slipway.model.text.YamlResource;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway remove}: takes a part out of an element, or a value or reference out of one of its lists. */
@Command(footer = { "", "A part goes by its id, name or number; a value by itself or its number. Numbers count from 0.", "",
        "Examples", "  slipway remove pc-0001 variables OSDComputerName", "  slipway remove pilot members pc-0002",
        "  slipway remove vpn installers 0", "  slipway remove reader-pilot schedule", "",
        "slipway set ID FEATURE --unset takes a single value away, slipway delete ID a whole element.", "",
        "JSON: {id, feature, removed: [...], usedBy: [{kind, id, feature, file, line}], file, line}" })
public final class RemoveCommand implements CliCommand {
    @Parameters(index = "0", paramLabel = "ID", description = "The element's id, or file#id where several have it.")
    private String reference;

    @Parameters(index = "1", paramLabel = "FEATURE", description = "The list, or what has one part only, for instance schedule.")
    private String path;

    @Parameters(index = "2", arity = "0..1", paramLabel = "WHAT", description = "What to take out of the list: a name, a value or a number.")
    private String what;

    @Option(names = "--force", description = "Removes it even if the checks then complain, or if others refer to it.")
    private boolean force;

    @Override
    public ExitCode run(CommandContext context) throws ProblemException, WrongUse, IOException {
        OpenSite site = context.site();
        Identified element = new Finder(context).one(reference);
        YamlResource file = Editable.file(element);
        Removal removal = removal(new FeaturePath(context.kinds()).spot(element, path), site);
        var edited = new EditedFile(file, context);
        Object removed = edited.maskAll(removal.json());
        Orphans orphans = Orphans.of(removal.parts(), force, context);
        new CarefulEdit(site, context.checks(), force).run(file, finding -> false, removal.change(), () -> { });
        site.save(file);
        orphans.tell(context);
        context.answer(() -> json(element, removed, orphans, edited), screen -> {
            edited.print(screen);
            orphans.print(screen);
        });
        return ExitCode.OK;
    }

    private Removal removal(Spot spot, OpenSite site) throws ProblemException, WrongUse {
        Kinds kinds = site.kinds();
        return switch (spot) {
            case Spot.Parts(var owner, var feature) when what == null -> Removal.only(owner, feature, kinds);
            case Spot.Parts(var owner, var feature) when !feature.isMany() -> throw new WrongUse(path + " is one part, no list.",
                    "Remove it as a whole: slipway remove " + ShellWord.of(reference) + " " + ShellWord.of(path));
            case Spot.Parts(var owner, var feature) -> Removal.part(NamedParts.of(owner, feature, kinds).one(what), kinds);
            case Spot.Part(var part) when what == null -> Removal.part(part, kinds);
            case Spot.Part part -> throw new WrongUse("“" + path + "” is one part, no list.", "Leave out what stands behind it, or name a list of it.");
            case Spot.Value(FeatureValue value) when what == null && value.isItem() -> Removal.value(value, kinds);
            case Spot.Value(FeatureValue value) when what != null && (value.isList() || Kinds.isMap(value.feature()) && !value.isItem()) ->
                    Removal.value(value.item(what, site), kinds);
            case Spot.Value(FeatureValue value) when value.isList() -> throw new WrongUse("Say what to take out of " + path + ".",
                    "Give the value or its number; slipway set " + ShellWord.of(reference) + " " + ShellWord.of(path) + " --unset takes all away.");
            case Spot.Value value -> throw new WrongUse(path + " is no list.",
                    "Take the value away with slipway set " + ShellWord.of(reference) + " " + ShellWord.of(path) + " --unset");
        };
    }

    private Map<String, Object> json(Identified element, Object removed, Orphans orphans, EditedFile edited) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", element.getId());
        json.put("feature", path);
        json.put("removed", removed);
        json.put("usedBy", orphans.json());
        json.put("file", edited.path());
        json.put("line", edited.diff().firstLine());
        return json;
    }
}
