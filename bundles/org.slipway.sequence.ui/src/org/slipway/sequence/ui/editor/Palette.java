package org.slipway.sequence.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.slipway.model.kinds.Kinds;
import org.slipway.sequence.SequencePackage;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.editor.file.Words;

/** What can be added, beside the tree: the kinds by category, and below them what the chosen one does. Enter adds it; so does dragging. */
final class Palette {
    private static final String ABOUT = "Choose a kind of step to read what it does. Enter or a double click adds it below the selected step; or drag it to its place.";

    /** What the palette asks of the page around it. */
    interface Around {
        void add(EClass kind);

        /** Puts the keyboard back into the tree of the sequence. */
        void back();
    }

    private record Category(String name, List<EClass> kinds) {
    }

    private final List<Object> all = new ArrayList<>();
    private final KindAbout words;
    private final EntryText text;
    private final SequenceIcons icons;
    private final Around around;
    private final Composite panel;
    private final Text search;
    private final TreeViewer tree;
    private final Text about;
    private List<Object> shown;

    Palette(Composite parent, Kinds kinds, SequenceIcons icons, Around around) {
        this.words = new KindAbout(kinds);
        this.text = new EntryText(kinds);
        this.icons = icons;
        this.around = around;
        all.add(SequencePackage.Literals.GROUP);
        new StepKinds(kinds).byCategory().forEach((name, steps) -> all.add(new Category(name, steps)));
        shown = all;
        panel = WidgetIds.mark(new Composite(parent, SWT.NONE), "palette");
        var layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 2;
        panel.setLayout(layout);
        search = WidgetIds.mark(new Text(panel, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "palette.search");
        search.setMessage("Search kinds of steps");
        var wide = new GridData(SWT.FILL, SWT.TOP, true, false);
        wide.horizontalIndent = 4;
        wide.verticalIndent = 4;
        search.setLayoutData(wide);
        var sash = new SashForm(panel, SWT.VERTICAL);
        sash.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        tree = new TreeViewer(sash, SWT.SINGLE | SWT.V_SCROLL);
        WidgetIds.mark(tree.getTree(), "palette.tree");
        var below = new Composite(sash, SWT.NONE);
        var beside = new FillLayout();
        beside.marginWidth = 6;
        below.setLayout(beside);
        about = WidgetIds.mark(new Text(below, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI | SWT.V_SCROLL), "palette.about");
        sash.setWeights(7, 3);
        fill();
        listen();
    }

    private void fill() {
        tree.setContentProvider(new Content());
        tree.setLabelProvider(ColumnLabelProvider.createTextImageProvider(Palette::name, this::image));
        tree.setInput(this);
        tree.expandAll();
        about.setText(ABOUT);
    }

    private static String name(Object shown) {
        return shown instanceof Category category ? category.name() : Words.of((EClass) shown);
    }

    private Image image(Object shown) {
        return icons.of(shown instanceof Category category ? category.kinds().getFirst() : (EClass) shown);
    }

    private void listen() {
        tree.addSelectionChangedListener(event -> about.setText(chosen().map(words::of).orElse(ABOUT)));
        tree.addDoubleClickListener(event -> add());
        tree.getTree().addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ESC) {
                around.back();
            }
        });
        tree.addDragSupport(DND.DROP_COPY, new Transfer[] { TextTransfer.getInstance() }, new DragSourceAdapter() {
            @Override
            public void dragStart(DragSourceEvent event) {
                event.doit = chosen().isPresent();
            }

            @Override
            public void dragSetData(DragSourceEvent event) {
                event.data = chosen().map(kind -> text.of(List.of(EntryEdits.fresh(kind)))).orElse("");
            }
        });
        search.addModifyListener(event -> narrow());
        search.addListener(SWT.DefaultSelection, event -> add());
        search.addListener(SWT.KeyDown, this::key);
    }

    private void key(Event event) {
        if (event.keyCode == SWT.ARROW_DOWN) {
            tree.getTree().setFocus();
            event.doit = false;
        } else if (event.keyCode == SWT.ESC && search.getText().isEmpty()) {
            around.back();
        } else if (event.keyCode == SWT.ESC) {
            search.setText("");
        }
    }

    private Optional<EClass> chosen() {
        return tree.getStructuredSelection().getFirstElement() instanceof EClass kind ? Optional.of(kind) : Optional.empty();
    }

    /** A category is opened and closed by what adds a step. */
    private void add() {
        Object chosen = tree.getStructuredSelection().getFirstElement();
        if (chosen instanceof EClass kind) {
            around.add(kind);
        } else if (chosen != null) {
            tree.setExpandedState(chosen, !tree.getExpandedState(chosen));
        }
    }

    /** Shows the kinds that hold all the words in what is said about them, and chooses the best: one with the words in its name. */
    private void narrow() {
        String[] sought = search.getText().strip().toLowerCase(Locale.ROOT).split("\\s+");
        shown = all.stream().flatMap(each -> each instanceof Category category ? narrowed(category, sought) : words.holds((EClass) each, sought) ? Stream.of(each) : Stream.of())
                .toList();
        tree.refresh();
        tree.expandAll();
        List<EClass> kinds = shown.stream().flatMap(each -> each instanceof Category category ? category.kinds().stream() : Stream.of((EClass) each)).toList();
        Optional<EClass> best = search.getText().isBlank() ? Optional.empty()
                : kinds.stream().filter(kind -> KindAbout.isCalled(kind, sought)).findFirst().or(() -> kinds.stream().findFirst());
        tree.setSelection(best.map(StructuredSelection::new).orElse(StructuredSelection.EMPTY), true);
    }

    private Stream<Category> narrowed(Category category, String... sought) {
        List<EClass> kinds = category.kinds().stream().filter(kind -> words.holds(kind, sought)).toList();
        return kinds.isEmpty() ? Stream.of() : Stream.of(new Category(category.name(), kinds));
    }

    Control control() {
        return panel;
    }

    /** Puts the keyboard where a kind is looked for. */
    void setFocus() {
        search.setFocus();
        search.selectAll();
    }

    private final class Content implements ITreeContentProvider {
        @Override
        public Object[] getElements(Object input) {
            return shown.toArray();
        }

        @Override
        public Object[] getChildren(Object element) {
            return element instanceof Category category ? category.kinds().toArray() : new Object[0];
        }

        @Override
        public boolean hasChildren(Object element) {
            return element instanceof Category;
        }

        @Override
        public Object getParent(Object element) {
            return shown.stream().filter(each -> each instanceof Category category && category.kinds().contains(element)).findFirst().orElse(null);
        }
    }
}
