package org.slipway.sequence.ui;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.slipway.model.text.YamlResource;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.ui.NewSequenceDialog.Wanted;
import org.slipway.steps.templates.Templates;
import org.slipway.workbench.site.OpenedSite;
import org.slipway.workbench.site.SiteNavigation;

/** Asks from which template a new sequence is made and what it is called, makes its file and opens it. */
final class NewSequence {
    private final Shell shell;
    private final OpenedSite site;
    private final SiteNavigation navigation;

    NewSequence(Shell shell, OpenedSite site, SiteNavigation navigation) {
        this.shell = shell;
        this.site = site;
        this.navigation = navigation;
    }

    /** Done when the sequence is there; empty where the user thought better of it. */
    Optional<CompletableFuture<Void>> ask() {
        var dialog = new NewSequenceDialog(shell, Templates.read(Platform.getExtensionRegistry()), site);
        return dialog.open() == Window.OK ? dialog.wanted().map(this::make) : Optional.empty();
    }

    private CompletableFuture<Void> make(Wanted wanted) {
        return site.change("New task sequence “" + wanted.name() + "”", open -> {
            TaskSequence draft = wanted.template().make(wanted.id(), wanted.name(), open.kinds());
            YamlResource file = open.create(EcoreUtil.copy(draft));
            open.replaceText(file, ((YamlResource) draft.eResource()).text()); // with the template's comments
        }).thenRun(() -> site.snapshot().find(wanted.id(), SequencePackage.Literals.TASK_SEQUENCE).stream().findFirst()
                .ifPresent(found -> navigation.open(site, found.path(), Optional.empty())));
    }
}
