package org.slipway.sequence.exchange.site;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.model.Identified;
import org.slipway.model.site.OpenSite;
import org.slipway.model.site.Use;
import org.slipway.model.text.YamlResource;
import org.slipway.sequence.ExternalArtifact;
import org.slipway.sequence.ExternalKind;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.TaskSequence;

/** What an earlier import left in the place of sequences that were not there. They go as soon as the sequence itself comes. */
final class StandIns {
    private final OpenSite site;

    StandIns(OpenSite site) {
        this.site = site;
    }

    /** Lets everybody who refers to a stand-in for the sequence refer to the sequence, and takes the stand-ins out. Files that changed are added. */
    List<ExternalArtifact> resolve(TaskSequence sequence, Set<YamlResource> changed) {
        var resolved = new ArrayList<ExternalArtifact>();
        for (Identified element : List.copyOf(site.elements())) {
            if (element instanceof ExternalArtifact external && standsFor(external, sequence)) {
                List<Use> uses = site.uses(external);
                if (uses.stream().allMatch(use -> use.feature().getEReferenceType().isSuperTypeOf(SequencePackage.Literals.TASK_SEQUENCE))) {
                    resolve(external, uses, sequence, changed);
                    resolved.add(external);
                }
            }
        }
        return resolved;
    }

    private static boolean standsFor(ExternalArtifact external, TaskSequence sequence) {
        return external.getIs() == ExternalKind.TASK_SEQUENCE && sequence.isSetOrigin() && external.getFrom() == sequence.getOrigin()
                && (sequence.getId().equalsIgnoreCase(external.getForeignId()) || sequence.getId().equalsIgnoreCase(external.getId()));
    }

    /** At once, so that no reference has to say for a moment which of the two it means. */
    private void resolve(ExternalArtifact external, List<Use> uses, TaskSequence sequence, Set<YamlResource> changed) {
        Set<YamlResource> users = new LinkedHashSet<>();
        uses.forEach(use -> users.add((YamlResource) use.from().eResource()));
        Set<YamlResource> touched = new LinkedHashSet<>(users);
        touched.add((YamlResource) external.eResource());
        site.edit(touched, () -> {
            uses.forEach(use -> EcoreUtil.replace(use.from(), use.feature(), external, sequence));
            EcoreUtil.remove(external);
        });
        changed.addAll(users);
        touched.stream().filter(file -> file.getContents().isEmpty()).forEach(changed::remove);
    }
}
