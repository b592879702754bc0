package org.slipway.sequence.ui.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.slipway.base.Severity;
import org.slipway.model.Condition;
import org.slipway.model.ModelPackage;
import org.slipway.model.text.TextSpot;
import org.slipway.sequence.Entry;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.ui.condition.ConditionPanel;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.editor.EditTarget;
import org.slipway.workbench.editor.ElementHeader;
import org.slipway.workbench.editor.file.EditedFile;
import org.slipway.workbench.editor.file.KindImages;
import org.slipway.workbench.editor.file.PlacedProblem;
import org.slipway.workbench.editor.file.ProblemBadge;
import org.slipway.workbench.editor.form.ElementForm;
import org.slipway.workbench.editor.form.FormContext;
import org.slipway.workbench.editor.tree.Labels;

/**
 * What is selected, on two tabs as administrators know them: Properties for what the step does, Options for whether and how it is
 * run. Several selected entries are edited together.
 */
final class EntryDetails {
    private static final List<EStructuralFeature> OPTIONS = List.of(SequencePackage.Literals.ENTRY__ENABLED, SequencePackage.Literals.ENTRY__CONTINUE_ON_ERROR,
            SequencePackage.Literals.STEP__SUCCESS_CODES, SequencePackage.Literals.STEP__TIMEOUT, SequencePackage.Literals.STEP__RETRIES,
            SequencePackage.Literals.STEP__RUN_IN, SequencePackage.Literals.ENTRY__ID);
    /** What all steps have comes behind what makes the step what it is. */
    private static final List<EStructuralFeature> COMMON = List.of(SequencePackage.Literals.STEP__START_IN, SequencePackage.Literals.STEP__RUN_FROM_NETWORK);
    /** What the tree or the condition editor shows, and what is kept for the way back to another tool. */
    private static final Set<EStructuralFeature> ELSEWHERE = Set.of(SequencePackage.Literals.ENTRY__WHEN, SequencePackage.Literals.ENTRY__FOREIGN,
            SequencePackage.Literals.GROUP__ENTRIES, SequencePackage.Literals.GROUP__COLLAPSED, SequencePackage.Literals.TASK_SEQUENCE__ENTRIES,
            SequencePackage.Literals.TASK_SEQUENCE__FOREIGN);

    private enum Tab {
        PROPERTIES, OPTIONS
    }

    private static final int MOST_NAMED = 4;

    private final EditedFile file;
    private final Labels labels;
    private final SequenceIcons icons;
    private final ElementHeader header;
    private final Link way;
    private final CTabFolder tabs;
    private final ElementForm properties;
    private final ElementForm options;
    private final ConditionPanel condition;
    private final Composite panel;
    private final CTabItem propertiesTab;
    private final CTabItem optionsTab;
    private boolean several;

    EntryDetails(Composite parent, FormContext context, KindImages images, SequenceIcons icons, Consumer<EObject> select) {
        this.file = context.file();
        this.icons = icons;
        this.labels = new Labels(file.kinds());
        panel = new Composite(parent, SWT.NONE);
        panel.setBackgroundMode(SWT.INHERIT_DEFAULT);
        var layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        panel.setLayout(layout);
        header = new ElementHeader(panel, file, kind -> isOfSequence(kind) ? icons.of(kind) : images.of(kind), context.look());
        way = WidgetIds.mark(new Link(panel, SWT.NONE), "details.way");
        var narrow = new GridData(SWT.FILL, SWT.TOP, true, false);
        narrow.horizontalIndent = 20;
        way.setLayoutData(narrow);
        tabs = WidgetIds.mark(new CTabFolder(panel, SWT.FLAT | SWT.TOP), "details.tabs");
        tabs.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        properties = new ElementForm(tabs, context, feature -> !OPTIONS.contains(feature) && !ELSEWHERE.contains(feature) && isShown(feature), Comparator.comparing(COMMON::indexOf));
        propertiesTab = tab("Properties", properties.control());
        var sash = new SashForm(tabs, SWT.VERTICAL);
        options = new ElementForm(sash, context, feature -> OPTIONS.contains(feature) && isShown(feature), Comparator.comparing(OPTIONS::indexOf));
        condition = new ConditionPanel(sash, context, images, select::accept);
        sash.setWeights(1, 1);
        optionsTab = tab("Options", sash);
        tabs.setSelection(0);
        way.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> properties.element()
                .flatMap(element -> around(element).stream().skip(Integer.parseInt(event.text)).findFirst()).ifPresent(select)));
    }

    private static boolean isOfSequence(EClass kind) {
        return SequencePackage.Literals.ENTRY.isSuperTypeOf(kind) || SequencePackage.Literals.TASK_SEQUENCE.isSuperTypeOf(kind);
    }

    private CTabItem tab(String name, Control content) {
        var tab = WidgetIds.mark(new CTabItem(tabs, SWT.NONE), "details." + name);
        tab.setText(name);
        tab.setControl(content);
        return tab;
    }

    Control control() {
        return panel;
    }

    /** The entry or sequence that an element belongs to. */
    static EObject entryOf(EObject element) {
        EObject at = element;
        while (!(at instanceof Entry) && at.eContainer() != null) {
            at = at.eContainer();
        }
        return at;
    }

    /** The condition of an entry has an editor of its own; one that stands in a rule or elsewhere has a form as all else. */
    private static boolean isWhen(EObject element, EObject entry) {
        for (EObject at = element; at instanceof Condition; at = at.eContainer()) {
            if (at.eContainer() == entry && at.eContainmentFeature() == SequencePackage.Literals.ENTRY__WHEN) {
                return true;
            }
        }
        return false;
    }

    /** What is one entry's own is not edited in several. */
    private boolean isShown(EStructuralFeature feature) {
        return !several || feature != ModelPackage.Literals.ELEMENT__NAME && feature != SequencePackage.Literals.ENTRY__ID;
    }

    /** Shows another element than before, on the tab where it is edited. */
    void reveal(EObject element, List<EObject> peers) {
        show(element, peers);
        EObject entry = entryOf(element);
        if (isWhen(element, entry)) {
            tabs.setSelection(optionsTab);
            condition.select((Condition) element);
        } else if (element != entry) {
            tabs.setSelection(0);
        }
    }

    /** Shows what the model says now, and leaves the tabs to the user. */
    void show(EObject element, List<EObject> peers) {
        several = !peers.isEmpty();
        EObject entry = entryOf(element);
        boolean when = isWhen(element, entry);
        EObject shown = when ? entry : element;
        if (several) {
            header.show(icons.of(shown.eClass()), peers.size() + 1 + " entries", "What is changed here is changed in all of them: " + names(shown, peers) + ".");
        } else {
            header.show(shown);
        }
        way(shown);
        properties.show(shown, peers);
        Optional<Entry> own = entry instanceof Entry each ? Optional.of(each) : Optional.empty();
        options.show(entry, peers);
        condition.show(own, several);
        mark();
    }

    private String names(EObject first, List<EObject> peers) {
        return Stream.concat(Stream.of(first), peers.stream()).limit(MOST_NAMED).map(labels::name).collect(Collectors.joining(", ")) + (peers.size() < MOST_NAMED ? "" : " and others");
    }

    /** From the entry down to what is shown, without the latter. */
    private List<EObject> around(EObject element) {
        var all = new ArrayList<EObject>();
        for (EObject at = element; !(at instanceof Entry) && at.eContainer() != null;) {
            at = at.eContainer();
            all.addFirst(at);
        }
        return all;
    }

    private void way(EObject shown) {
        List<EObject> all = around(shown);
        var text = new StringBuilder();
        for (int i = 0; i < all.size(); i++) {
            text.append("<a href=\"").append(i).append("\">").append(labels.name(all.get(i)).replace("&", "&&").replace("<", "‹")).append("</a>  ›  ");
        }
        way.setText(text.toString());
        way.setVisible(!all.isEmpty());
        ((GridData) way.getLayoutData()).exclude = all.isEmpty();
        way.requestLayout();
    }

    void refresh() {
        boolean editable = !file.resource().broken();
        properties.setEditable(editable);
        options.setEditable(editable);
        condition.refresh();
    }

    void problemsChanged() {
        properties.showProblems();
        options.showProblems();
        condition.showProblems();
        mark();
    }

    /** Each tab tells what is wrong on it, so that nobody need look behind the one in front. */
    private void mark() {
        EObject entry = options.element().orElse(null);
        var marks = new EnumMap<Tab, Severity>(Tab.class);
        for (PlacedProblem problem : file.placed()) {
            TextSpot spot = problem.spot();
            if (entry != null && entryOf(spot.element()) == entry) {
                boolean onOptions = isWhen(spot.element(), entry)
                        || spot.element() == entry && spot.feature().filter(each -> OPTIONS.contains(each) || each == SequencePackage.Literals.ENTRY__WHEN).isPresent();
                marks.merge(onOptions ? Tab.OPTIONS : Tab.PROPERTIES, problem.problem().problem().severity(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
            }
        }
        mark(propertiesTab, Optional.ofNullable(marks.get(Tab.PROPERTIES)));
        mark(optionsTab, Optional.ofNullable(marks.get(Tab.OPTIONS)));
    }

    private static void mark(CTabItem tab, Optional<Severity> worst) {
        Optional<Severity> told = worst.filter(each -> each != Severity.INFO);
        tab.setImage(told.map(ProblemBadge::alone).orElse(null));
        tab.setToolTipText(told.map(each -> each == Severity.ERROR ? "Here is an error." : "Here is a warning.").orElse(null));
    }

    /** What cut, copy and paste are about while a condition has the keyboard. */
    Optional<EditTarget> target() {
        return condition.target();
    }

    void commit() {
        properties.commit();
        options.commit();
        condition.commit();
    }

    boolean isPending() {
        return properties.isPending() || options.isPending() || condition.isPending();
    }

    Optional<EStructuralFeature> focused() {
        return properties.focused().or(options::focused).or(condition::focused);
    }

    /** Puts the keyboard into a field of the element that is shown. */
    void focus(EObject element, EStructuralFeature feature) {
        if (isWhen(element, entryOf(element))) {
            tabs.setSelection(optionsTab);
            condition.focus(feature);
        } else {
            focus(feature);
        }
    }

    private void focus(EStructuralFeature feature) {
        if (OPTIONS.contains(feature)) {
            tabs.setSelection(optionsTab);
            options.focus(feature);
        } else if (feature == SequencePackage.Literals.ENTRY__WHEN) {
            tabs.setSelection(optionsTab);
        } else {
            tabs.setSelection(0);
            properties.focus(feature);
        }
    }

    void rename() {
        focus(ModelPackage.Literals.ELEMENT__NAME);
    }

    void colour() {
        header.colour();
        properties.colour();
        options.colour();
        condition.colour();
    }
}
