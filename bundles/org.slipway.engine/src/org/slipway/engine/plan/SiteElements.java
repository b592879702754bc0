package org.slipway.engine.plan;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.slipway.model.Deployable;
import org.slipway.sequence.TaskSequence;

/** What stands in the same site as a sequence, looked for when the first step asks. Safe for all threads. */
public final class SiteElements {
    private final TaskSequence sequence;
    private List<Deployable> found = List.of();
    private boolean looked;

    SiteElements(TaskSequence sequence) {
        this.sequence = sequence;
    }

    /** All that can be deployed, the sequence among it; nothing where the sequence stands in no site. */
    public synchronized List<Deployable> deployable() {
        if (!looked) {
            found = look();
            looked = true;
        }
        return found;
    }

    private List<Deployable> look() {
        Resource own = sequence.eResource();
        if (own == null) {
            return List.of();
        }
        var all = new ArrayList<Deployable>();
        List<Resource> resources = own.getResourceSet() == null ? List.of(own) : List.copyOf(own.getResourceSet().getResources());
        for (Resource resource : resources) {
            for (EObject element : resource.getContents()) {
                if (element instanceof Deployable deployable) {
                    all.add(deployable);
                }
            }
        }
        return List.copyOf(all);
    }
}
