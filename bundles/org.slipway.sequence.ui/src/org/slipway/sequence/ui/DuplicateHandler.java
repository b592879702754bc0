package org.slipway.sequence.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.ui.IWorkbenchWindow;
import org.slipway.base.ProblemException;
import org.slipway.model.site.OpenSite;
import org.slipway.model.text.YamlResource;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.TaskSequence;
import org.slipway.workbench.ProblemDialog;
import org.slipway.workbench.site.Failures;
import org.slipway.workbench.site.OpenedSite;
import org.slipway.workbench.site.SiteElement;
import org.slipway.workbench.site.SiteNavigation;

/** Makes another sequence that begins as the chosen one is, comments and all, and opens it. */
public final class DuplicateHandler extends SequenceHandler {

    @Override
    protected void run(IWorkbenchWindow window, OpenedSite site, List<SiteElement> chosen) {
        for (SiteElement each : chosen) {
            String id = IntStream.iterate(2, count -> count + 1).mapToObj(count -> each.id() + "-" + count)
                    .filter(free -> site.snapshot().find(free, SequencePackage.Literals.TASK_SEQUENCE).isEmpty()).findFirst().orElseThrow();
            site.change("Duplicate “" + each.label() + "”", open -> duplicate(open, each, id)).thenRun(() -> site.snapshot()
                    .find(id, SequencePackage.Literals.TASK_SEQUENCE).stream().findFirst()
                    .ifPresent(made -> window.getService(SiteNavigation.class).open(site, made.path(), Optional.empty())))
                    .exceptionally(failed -> {
                        ProblemDialog.show(window.getShell(), Failures.problems(failed));
                        return null;
                    });
        }
    }

    private static void duplicate(OpenSite open, SiteElement chosen, String id) throws ProblemException {
        Optional<TaskSequence> original = open.find(chosen.id(), SequencePackage.Literals.TASK_SEQUENCE).stream()
                .filter(TaskSequence.class::isInstance).map(TaskSequence.class::cast).findFirst();
        if (original.isPresent()) {
            TaskSequence copy = EcoreUtil.copy(original.get());
            rename(copy, id);
            YamlResource file = open.create(copy);
            var source = (YamlResource) original.get().eResource();
            if (source.getContents().size() == 1) {
                YamlResource draft = YamlResource.of(URI.createURI(id + ".yaml"), open.kinds(), source.text());
                rename((TaskSequence) draft.getContents().getFirst(), id);
                draft.synchronise();
                open.replaceText(file, draft.text());
            }
        }
    }

    private static void rename(TaskSequence copy, String id) {
        copy.setId(id);
        copy.setName(copy.getName() == null ? id : copy.getName() + " (copy)");
    }
}
