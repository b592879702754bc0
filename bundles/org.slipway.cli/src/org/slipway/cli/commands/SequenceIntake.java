package org.slipway.cli.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.cli.CommandContext;
import org.slipway.cli.WrongUse;
import org.slipway.model.Deployable;
import org.slipway.model.Identified;
import org.slipway.model.ModelPackage;
import org.slipway.model.site.OpenSite;
import org.slipway.model.text.YamlResource;
import org.slipway.model.text.YamlWriter;
import org.slipway.sequence.ExternalArtifact;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.exchange.Imported;
import org.slipway.sequence.exchange.file.FoundSequence;
import org.slipway.sequence.exchange.file.Importing;
import org.slipway.sequence.exchange.report.FidelityReport.Part;

/** Takes imported sequences into the site; on disk, all of them appear at once. */
final class SequenceIntake {
    private final CommandContext context;
    private final boolean force;
    private final OpenSite site;
    private final List<Part> parts = new ArrayList<>();
    private final List<YamlResource> touched = new ArrayList<>();

    SequenceIntake(CommandContext context, boolean force) throws ProblemException, WrongUse {
        this.context = context;
        this.force = force;
        this.site = context.site();
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }

    /** As a person in the current folder would write them. */
    List<String> files() {
        return touched.stream().map(file -> context.shown(site.folder().resolve(site.pathOf(file)))).toList();
    }

    void take(FoundSequence found, String file, String id) throws ProblemException {
        List<Identified> there = site.find(id, SequencePackage.Literals.TASK_SEQUENCE);
        if (there.isEmpty()) {
            site.checkNewId(id, SequencePackage.Literals.TASK_SEQUENCE);
        } else if (!force || parts.stream().anyMatch(part -> id.equalsIgnoreCase(part.imported().sequence().getId()))) {
            throw new ProblemException(Problem.error("TS-EXISTS", "The site has a task sequence “" + id + "” already, in " + shown(there.getFirst()) + ".")
                    .next("Choose another id with --id, or let the imported one take its place with --force. Nothing was written."));
        }
        Imported imported = found.importAs(id, new Importing(context.kinds(), this::held));
        for (ExternalArtifact external : imported.externals()) {
            touched.add(site.create(external));
        }
        touched.add(there.isEmpty() ? site.create(imported.sequence()) : replaced(there.getFirst(), imported));
        parts.add(new Part(file, imported));
    }

    private Optional<Deployable> held(String id) {
        return site.find(id, ModelPackage.Literals.DEPLOYABLE).stream().filter(Deployable.class::isInstance).map(Deployable.class::cast).findFirst();
    }

    private YamlResource replaced(Identified old, Imported imported) throws ProblemException {
        var file = (YamlResource) old.eResource();
        if (file.getContents().size() != 1) {
            throw new ProblemException(Problem.error("TS-SHARED-FILE", "“" + old.getId() + "” shares " + shown(old) + " with other elements, so the file is not written anew.")
                    .next("Move it into a file of its own first. Nothing was written."));
        }
        site.replaceText(file, YamlWriter.write(List.of(imported.sequence()), context.kinds()));
        return file;
    }

    private String shown(Identified element) {
        return context.shown(site.folder().resolve(site.pathOf(element.eResource())));
    }

    void save() throws ProblemException {
        site.saveAll();
    }
}
