package org.slipway.workbench.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableEditor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.MultiPartInitException;
import org.eclipse.ui.PartInitException;
import org.slipway.workbench.site.OpenedFile;
import org.slipway.workbench.site.OpenedSite;
import org.slipway.workbench.site.SiteFileInput;
import org.slipway.workbench.site.SiteFollower;

/**
 * Keeps a window's editors in step with its site: those of a file that went away are closed, and those that were open when the
 * site was left are opened again when it comes back, be it after a restart.
 */
final class EditorsOfSite implements SiteFollower {
    private static final String KEY = "org.slipway.workbench.editors.";
    private static final String FRONT = "org.slipway.workbench.front.";
    private static final String STATES = "org.slipway.workbench.editorStates.";

    private final IWorkbenchWindow window;
    private final TabIcons icons;

    EditorsOfSite(IWorkbenchWindow window) {
        this.window = window;
        this.icons = new TabIcons(window);
    }

    @Override
    public void siteChanged(Optional<OpenedSite> site) {
        site.ifPresent(this::reopen);
    }

    private void reopen(OpenedSite site) {
        IWorkbenchPage page = window.getActivePage();
        // A site that is opened for the first time begins with the page of the site itself.
        String kept = state().getOrDefault(KEY + site.folder(), "site.yaml");
        List<String> paths = kept.lines().filter(path -> site.snapshot().file(path).isPresent()).toList();
        if (page == null || paths.isEmpty()) {
            return;
        }
        IEditorInput[] inputs = paths.stream().map(path -> new SiteFileInput(site, path)).toArray(IEditorInput[]::new);
        String[] editors = Stream.generate(() -> EditorNavigation.EDITOR).limit(inputs.length).toArray(String[]::new);
        EditorStates states = states(state(), site);
        IMemento[] mementos = paths.stream().map(path -> states.get(path).orElse(null)).toArray(IMemento[]::new);
        int front = Math.max(0, paths.indexOf(state().getOrDefault(FRONT + site.folder(), "")));
        try {
            page.openEditors(inputs, editors, mementos, IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID, front);
            icons.show();
        } catch (MultiPartInitException broken) {
            Stream.of(broken.getExceptions()).filter(each -> each != null).findFirst().ifPresent(Defects::show);
        }
    }

    private static EditorStates states(Map<String, String> state, OpenedSite site) {
        return Optional.ofNullable(state.get(STATES + site.folder())).map(EditorStates::of).orElseGet(EditorStates::none);
    }

    private Map<String, String> state() {
        return window.getService(MWindow.class).getPersistedState();
    }

    /** Notes which files are open, and which of them is in front, so that they can be opened again. */
    static void remember(IWorkbenchWindow window, OpenedSite site) {
        IWorkbenchPage page = window.getActivePage();
        if (page != null) {
            Map<String, String> state = window.getService(MWindow.class).getPersistedState();
            state.put(KEY + site.folder(), String.join("\n", paths(page, site)));
            state.put(STATES + site.folder(), keep(page, site, states(state, site)).text());
            IEditorPart front = page.getActiveEditor();
            if (front != null && front.getEditorInput() instanceof SiteFileInput(OpenedSite its, String path) && its == site) {
                state.put(FRONT + site.folder(), path);
            }
        }
    }

    private static EditorStates keep(IWorkbenchPage page, OpenedSite site, EditorStates before) {
        EditorStates now = EditorStates.none();
        for (IEditorReference editor : page.getEditorReferences()) {
            input(editor).filter(input -> input.site() == site).map(SiteFileInput::path).ifPresent(path -> {
                if (editor.getEditor(false) instanceof IPersistableEditor shown) {
                    now.put(path, shown);
                } else {
                    now.put(path, before);
                }
            });
        }
        return now;
    }

    private static List<String> paths(IWorkbenchPage page, OpenedSite site) {
        return Stream.of(page.getEditorReferences()).map(EditorsOfSite::input).flatMap(Optional::stream)
                .filter(input -> input.site() == site).map(SiteFileInput::path).toList();
    }

    static Optional<SiteFileInput> input(IEditorReference editor) {
        try {
            return editor.getEditorInput() instanceof SiteFileInput input ? Optional.of(input) : Optional.empty();
        } catch (PartInitException broken) {
            return Optional.empty(); // it shows itself what is wrong with it
        }
    }

    @Override
    public void removed(OpenedFile file) {
        IWorkbenchPage page = window.getActivePage();
        if (page != null) {
            IEditorReference[] its = Stream.of(page.getEditorReferences())
                    .filter(editor -> input(editor).filter(input -> input.site() == file.site() && input.path().equals(file.path())).isPresent())
                    .toArray(IEditorReference[]::new);
            page.closeEditors(its, false);
        }
    }
}
