package org.slipway.sequence.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.slipway.sequence.Entry;
import org.slipway.sequence.TaskSequence;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.editor.Banner;
import org.slipway.workbench.editor.EditTarget;
import org.slipway.workbench.editor.EditorSelection;
import org.slipway.workbench.editor.KindPage;
import org.slipway.workbench.editor.PageContext;
import org.slipway.workbench.editor.file.EditedFile;
import org.slipway.workbench.editor.file.KindImages;
import org.slipway.workbench.editor.form.FormContext;
import org.slipway.workbench.editor.form.Look;
import org.slipway.workbench.editor.tree.ElementCommands;

/** A sequence as administrators know it: its groups and steps on the left, the properties and options of the selected one beside. */
final class SequencePage implements KindPage {
    private final EditedFile file;
    private final EditorSelection selection;
    private final Composite page;
    private final Banner banner;
    private final SashForm sash;
    private final Palette palette;
    private final PaletteSetting setting = PaletteSetting.ofThisUser();
    private final EntryPanel entries;
    private final EntryDetails details;
    /** While the tree is told what to select, what it answers is no news. */
    private boolean showing;
    private final Suggestions suggestions = new Suggestions();
    private Optional<Map<String, String>> variables = Optional.empty();

    SequencePage(Composite parent, PageContext context) {
        this.file = context.file();
        this.selection = context.selection();
        page = WidgetIds.mark(new Composite(parent, SWT.NONE), "sequence");
        page.setBackgroundMode(SWT.INHERIT_DEFAULT);
        var layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        page.setLayout(layout);
        var look = new Look(page);
        banner = new Banner(page, file, look, context.toSource());
        var icons = new SequenceIcons(look.resources());
        sash = new SashForm(page, SWT.HORIZONTAL);
        sash.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        sash.setSashWidth(5);
        palette = new Palette(sash, file.kinds(), icons, beside());
        entries = new EntryPanel(sash, file, look, icons, around());
        var images = new KindImages(file.kinds(), look.resources());
        var commands = new ElementCommands(file, images, page.getDisplay(), this::select, this::select);
        var form = new FormContext(file, look, this::select, commands, context.typing()).withVariables(this::variables)
                .withFitting(new MeantKinds(() -> file.site().snapshot())::fits);
        details = new EntryDetails(sash, form, images, icons, this::select);
        sash.setWeights(18, 36, 46);
        palette(setting.isShown());
        modelChanged();
        Consumer<EObject> shown = this::reveal;
        selection.addListener(shown);
        page.addDisposeListener(gone -> selection.removeListener(shown));
    }

    @Override
    public Control control() {
        return page;
    }

    private EntryPanel.Around around() {
        return new EntryPanel.Around() {
            @Override
            public void chosen(List<EObject> elements) {
                SequencePage.this.chosen(elements);
            }

            @Override
            public void rename() {
                SequencePage.this.rename();
            }

            @Override
            public void togglePalette() {
                boolean on = !palette.control().getVisible();
                palette(on);
                setting.show(on);
            }

            @Override
            public void toPalette() {
                palette(true);
                palette.setFocus();
            }
        };
    }

    private Palette.Around beside() {
        return new Palette.Around() {
            @Override
            public void add(EClass kind) {
                entries.add(kind);
            }

            @Override
            public void back() {
                entries.setFocus();
            }
        };
    }

    /** The sash gives the place of what is hidden to the others. */
    private void palette(boolean on) {
        palette.control().setVisible(on);
        sash.layout();
    }

    private void select(EObject element) {
        details.commit();
        selection.select(element);
    }

    /** The tree tells what is selected there; the first of several is the one that other pages show. */
    private void chosen(List<EObject> elements) {
        if (showing || elements.isEmpty()) {
            return;
        }
        details.commit();
        EObject first = elements.stream().filter(Entry.class::isInstance).findFirst().orElseGet(elements::getFirst);
        boolean same = selection.element().filter(first::equals).isPresent();
        selection.select(first);
        if (same || elements.size() > 1) {
            details.show(first, peers(first));
        }
    }

    private List<EObject> peers(EObject shown) {
        var peers = new ArrayList<EObject>();
        if (shown instanceof Entry && entries.selected().contains(shown)) {
            entries.selected().stream().filter(each -> each instanceof Entry && each != shown).forEach(peers::add);
        }
        return peers;
    }

    private void reveal(EObject element) {
        inTree(element);
        details.reveal(element, peers(element));
    }

    private void show(EObject element) {
        inTree(element);
        details.show(element, peers(element));
    }

    private void inTree(EObject element) {
        showing = true;
        try {
            entries.select(EntryDetails.entryOf(element));
        } finally {
            showing = false;
        }
    }

    /** Asked with every key, and worked out once for each model and site. */
    private Map<String, String> variables() {
        if (variables.isEmpty()) {
            variables = file.resource().getContents().stream().findFirst().filter(TaskSequence.class::isInstance).map(TaskSequence.class::cast)
                    .map(sequence -> suggestions.of(sequence, file.site().snapshot().variables()));
        }
        return variables.orElse(Map.of());
    }

    private void rename() {
        selection.element().map(EntryDetails::entryOf).ifPresent(selection::select);
        details.rename();
    }

    @Override
    public void modelChanged() {
        variables = Optional.empty();
        banner.refresh();
        entries.problemsChanged();
        selection.modelChanged();
        if (selection.element().isEmpty()) {
            file.resource().getContents().stream().findFirst().ifPresent(selection::select);
        }
        details.refresh();
        selection.element().ifPresent(this::show);
        details.problemsChanged();
    }

    @Override
    public void problemsChanged() {
        variables = Optional.empty();
        entries.problemsChanged();
        details.problemsChanged();
    }

    @Override
    public void commit() {
        details.commit();
    }

    @Override
    public boolean isPending() {
        return details.isPending();
    }

    @Override
    public Optional<EStructuralFeature> focused() {
        return details.focused();
    }

    @Override
    public void focus(EStructuralFeature feature) {
        selection.element().ifPresent(element -> details.focus(element, feature));
    }

    @Override
    public Optional<EditTarget> target() {
        return entries.hasFocus() ? Optional.of(entries.target()) : details.target();
    }

    @Override
    public void find() {
        entries.find();
    }

    @Override
    public void setFocus() {
        entries.setFocus();
    }

    @Override
    public void colour() {
        banner.colour();
        entries.colour();
        details.colour();
    }
}
