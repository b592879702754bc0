package org.slipway.sequence.exchange.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.model.Deployable;
import org.slipway.model.Identified;
import org.slipway.model.ModelPackage;
import org.slipway.model.site.OpenSite;
import org.slipway.model.text.YamlResource;
import org.slipway.model.text.YamlWriter;
import org.slipway.sequence.ExternalArtifact;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.exchange.Imported;
import org.slipway.sequence.exchange.file.FoundSequence;
import org.slipway.sequence.exchange.file.Importing;
import org.slipway.sequence.exchange.report.FidelityReport.Part;

/** Takes imported sequences into a site's model. Nothing is saved here, so that all of them appear at once or none. */
public final class SequenceIntake {
    private final OpenSite site;
    private final Function<Path, String> shown;
    private final List<Part> parts = new ArrayList<>();
    private final Set<YamlResource> touched = new LinkedHashSet<>();

    /** @param shown how people are told of a file */
    public SequenceIntake(OpenSite site, Function<Path, String> shown) {
        this.site = site;
        this.shown = shown;
    }

    /** What came of each sequence. */
    public List<Part> parts() {
        return List.copyOf(parts);
    }

    public boolean hasSecrets() {
        return parts.stream().anyMatch(part -> !part.imported().secrets().isEmpty());
    }

    /** The files that were made or changed, as people are told of them. */
    public List<String> files() {
        return touched.stream().map(this::shown).toList();
    }

    /**
     * @param file how people are told of the file that the sequence was found in
     * @param replace whether it takes the place of a sequence with this id; one that came in just before is never replaced
     */
    public void take(FoundSequence found, String file, String id, boolean replace) throws ProblemException {
        List<Identified> there = site.find(id, SequencePackage.Literals.TASK_SEQUENCE);
        if (there.isEmpty()) {
            site.checkNewId(id, SequencePackage.Literals.TASK_SEQUENCE);
        } else if (!replace || parts.stream().anyMatch(part -> id.equalsIgnoreCase(part.imported().sequence().getId()))) {
            throw new ProblemException(Problem.error("TS-EXISTS", "The site has a task sequence “" + id + "” already, in "
                    + shown((YamlResource) there.getFirst().eResource()) + ".")
                    .next("Choose another id (--id), or let the imported one take its place (--force). Nothing was written."));
        }
        Imported imported = found.importAs(id, new Importing(site.kinds(), this::held));
        for (ExternalArtifact external : imported.externals()) {
            touched.add(site.create(external));
        }
        touched.add(there.isEmpty() ? site.create(imported.sequence()) : replaced(there.getFirst(), imported));
        parts.add(new Part(file, imported));
        site.find(id, SequencePackage.Literals.TASK_SEQUENCE).stream().map(TaskSequence.class::cast).findFirst().ifPresent(sequence -> {
            List<ExternalArtifact> resolved = new StandIns(site).resolve(sequence, touched);
            parts.replaceAll(part -> new Part(part.file(), part.imported().without(resolved)));
        });
    }

    private Optional<Deployable> held(String id) {
        return site.find(id, ModelPackage.Literals.DEPLOYABLE).stream().filter(Deployable.class::isInstance).map(Deployable.class::cast).findFirst();
    }

    private YamlResource replaced(Identified old, Imported imported) throws ProblemException {
        var file = (YamlResource) old.eResource();
        if (file.getContents().size() != 1) {
            throw new ProblemException(Problem.error("TS-SHARED-FILE", "“" + old.getId() + "” shares " + shown(file)
                    + " with other elements, so the file is not written anew.").next("Move it into a file of its own first. Nothing was written."));
        }
        site.replaceText(file, YamlWriter.write(List.of(imported.sequence()), site.kinds()));
        return file;
    }

    private String shown(YamlResource file) {
        return shown.apply(site.folder().resolve(site.pathOf(file)));
    }
}
