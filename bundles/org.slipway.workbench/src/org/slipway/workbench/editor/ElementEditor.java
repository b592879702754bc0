package org.slipway.workbench.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.INavigationLocation;
import org.eclipse.ui.INavigationLocationProvider;
import org.eclipse.ui.IPartListener;
import org.eclipse.ui.IPersistableEditor;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.MultiPageEditorPart;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.model.text.TextRange;
import org.slipway.model.text.TextSpot;
import org.slipway.workbench.ProblemDialog;
import org.slipway.workbench.appearance.ThemeWatch;
import org.slipway.workbench.editor.file.EditedFile;
import org.slipway.workbench.editor.file.KindImages;
import org.slipway.workbench.editor.source.SourcePage;
import org.slipway.workbench.preferences.Settings;
import org.slipway.workbench.shell.ConflictQuestion;
import org.slipway.workbench.site.Failures;
import org.slipway.workbench.site.OpenedFile;
import org.slipway.workbench.site.OpenedFileListener;
import org.slipway.workbench.site.PlaceTarget;
import org.slipway.workbench.site.SiteFileInput;
import org.slipway.workbench.site.SiteNavigation;
import org.slipway.workbench.site.Waiting;

/** Edits a file of a site, of whatever kind: as a form on one page, as text on the other. */
public final class ElementEditor extends MultiPageEditorPart implements PlaceTarget, INavigationLocationProvider, IPersistableEditor {
    private static final int DESIGN = 0;
    private static final String PAGE = "page";

    private final EditedFile.Listener changes = new EditedFile.Listener() {
        @Override
        public void modelChanged() {
            showModel();
        }

        @Override
        public void surroundingsChanged() {
            pages.problemsChanged(getActivePage());
            source.ifPresent(SourcePage::problemsChanged);
        }
    };
    private final OpenedFileListener dirt = new OpenedFileListener() {
        @Override
        public void dirtyChanged() {
            firePropertyChange(PROP_DIRTY);
        }
    };
    private OpenedFile opened;
    private SiteEditedFile file;
    private EditorSelection selection;
    private Optional<Integer> firstPage = Optional.empty();
    private final EditorPages pages = new EditorPages();
    private boolean sourceFirst;
    private boolean sourceShown;
    private Optional<SourcePage> source = Optional.empty();
    private Optional<SourcePlace> sourcePlace = Optional.empty();
    private Optional<ConflictBanner> conflict = Optional.empty();
    private final IPartListener activation = new IPartListener() {
        @Override
        public void partActivated(IWorkbenchPart part) {
            if (part == ElementEditor.this) {
                actions.activate();
            }
        }

        @Override
        public void partBroughtToTop(IWorkbenchPart part) {
            // what counts is who has the keyboard
        }

        @Override
        public void partClosed(IWorkbenchPart part) {
            // its actions go with it
        }

        @Override
        public void partDeactivated(IWorkbenchPart part) {
            // the next one puts its own
        }

        @Override
        public void partOpened(IWorkbenchPart part) {
            // not active yet
        }
    };
    private EditorActions actions;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        super.init(site, input);
        if (!(input instanceof SiteFileInput its)) {
            throw new PartInitException("This editor opens files of a site, not " + input.getName() + ".");
        }
        opened = its.site().file(its.path()).orElseThrow(() -> new PartInitException(
                "The site has no file " + its.path() + " any more. It may have been moved or deleted."));
        file = new SiteEditedFile(opened, site.getService(SiteNavigation.class), this::tell);
        selection = new EditorSelection(opened.resource());
        opened.addListener(dirt);
        sourceFirst = site.getService(Settings.class).sourceFirst();
        setPartName(input.getName());
        setContentDescription("");
    }

    private void tell(List<Problem> problems) {
        ProblemDialog.show(getSite().getShell(), problems);
    }

    /** Above the pages there is room for what concerns the file as a whole. */
    @Override
    protected Composite createPageContainer(Composite parent) {
        var layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        parent.setLayout(layout);
        conflict = Optional.of(new ConflictBanner(parent, opened, new ConflictQuestion(opened, this::tell)));
        var pages = new Composite(parent, SWT.NONE);
        pages.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        return pages;
    }

    @Override
    protected void createPages() {
        selection.modelChanged();
        opened.resource().getContents().stream().findFirst().ifPresent(selection::select);
        Optional<EObject> first = opened.resource().getContents().stream().findFirst();
        String kind = first.map(EObject::eClass).map(file.kinds()::key).orElseGet(() -> KindPages.kindOf(file.document().get()));
        pages.make(kind, new KindPages(Platform.getExtensionRegistry()), new PageContext(file, selection, this::showInSource, this::showDesign,
                () -> firePropertyChange(PROP_DIRTY)), this::addPage);
        addPage("Source", parent -> {
            var place = new SourcePlace(parent, file, opened.undoContext());
            sourcePlace = Optional.of(place);
            return place.control();
        });
        actions = new EditorActions(getEditorSite(), opened, this::commit, () -> front().flatMap(KindPage::target), this::frontSource, this::find);
        getSite().getPage().addPartListener(activation);
        file.addListener(changes);
        var resources = new LocalResourceManager(JFaceResources.getResources(), getContainer());
        first.ifPresent(root -> setTitleImage(new KindImages(file.kinds(), resources).of(root.eClass())));
        ThemeWatch.install(getContainer(), () -> {
            pages.colour();
            source.ifPresent(SourcePage::colour);
            conflict.ifPresent(ConflictBanner::colour);
        });
        setActivePage(firstPage.filter(page -> page <= sourcePage()).orElse(sourceFirst ? sourcePage() : DESIGN));
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putInteger(PAGE, getActivePage());
    }

    /** Comes before the pages are made. */
    @Override
    public void restoreState(IMemento memento) {
        firstPage = Optional.ofNullable(memento.getInteger(PAGE)).filter(page -> page >= 0);
    }

    /** A page that cannot be made says so in its place. */
    private void addPage(String name, Function<Composite, Control> maker) {
        int before = getContainer().getChildren().length;
        Control page;
        try {
            page = maker.apply(getContainer());
        } catch (RuntimeException | LinkageError broken) {
            Control[] half = getContainer().getChildren();
            for (int i = before; i < half.length; i++) {
                half[i].dispose();
            }
            page = BrokenPage.create(getContainer(), name, broken);
        }
        setPageText(addPage(page), name);
    }

    public void showDesign() {
        setActivePage(DESIGN);
    }

    public void showSource() {
        setActivePage(sourcePage());
    }

    /** Brings the page with this tab to the front. */
    public void showPage(String name) {
        IntStream.range(0, getPageCount()).filter(page -> name.equals(getPageText(page))).findFirst().ifPresent(this::setActivePage);
    }

    /** Behind all others. */
    private int sourcePage() {
        return pages.count();
    }

    private void showModel() {
        pages.modelChanged(getActivePage());
        source.ifPresent(SourcePage::problemsChanged);
        setPartName(getEditorInput().getName());
    }

    private Optional<KindPage> front() {
        return pages.at(getActivePage());
    }

    private void find() {
        front().ifPresent(KindPage::find);
        frontSource().ifPresent(SourcePage::find);
    }

    private Optional<SourcePage> frontSource() {
        return getActivePage() == sourcePage() ? source : Optional.empty();
    }

    private void commit() {
        pages.commit();
    }

    /** What is shown on the page that is left is shown on the other. */
    @Override
    protected void pageChange(int page) {
        if (page == sourcePage()) {
            commit();
            source = sourcePlace.flatMap(SourcePlace::page);
            source.ifPresent(text -> {
                selected().filter(range -> !isAt(text.caret())).ifPresent(text::reveal);
                text.showCaret();
            });
        } else {
            file.settle();
            if (sourceShown) {
                source.ifPresent(text -> select(text.caret()));
            }
            pages.at(page).filter(shown -> page > DESIGN).ifPresent(KindPage::modelChanged);
        }
        sourceShown = page == sourcePage();
        super.pageChange(page);
    }

    private Optional<TextRange> selected() {
        return selection.element().flatMap(element -> frontFeature(element).or(() -> opened.resource().range(element)
                .map(range -> new TextRange(range.offset(), 0))));
    }

    private Optional<TextRange> frontFeature(EObject element) {
        return pages.design().flatMap(KindPage::focused).flatMap(feature -> opened.resource().range(element, feature));
    }

    /** Whether the caret is within the selected element already, so that it need not move. */
    private boolean isAt(int caret) {
        return opened.resource().spotAt(caret).map(TextSpot::element).filter(at -> selection.element().filter(at::equals).isPresent()).isPresent();
    }

    private void select(int offset) {
        opened.resource().spotAt(offset).map(TextSpot::element).ifPresent(selection::select);
    }

    private void showInSource(Place place) {
        showSource();
        source.ifPresent(text -> {
            text.reveal(new TextRange(offset(place), 0));
            text.setFocus();
        });
    }

    private int offset(Place place) {
        String text = opened.document().get();
        int at = 0;
        for (int line = 1; line < place.line() && at >= 0; line++) {
            at = text.indexOf('\n', at) + 1;
        }
        return Math.clamp(at + Math.max(0, place.column() - 1), 0, text.length());
    }

    @Override
    public void reveal(TextRange range) {
        file.settle();
        if (opened.resource().broken() || getActivePage() == sourcePage() || pages.design().isEmpty()) {
            showSource();
            source.ifPresent(text -> text.reveal(range));
            select(range.offset());
            return;
        }
        setActivePage(DESIGN); // other pages have no fields to show the place in
        opened.resource().spotAt(range.offset()).ifPresent(spot -> {
            selection.select(spot.element());
            boolean whole = opened.resource().range(spot.element()).filter(range::equals).isPresent();
            spot.feature().filter(feature -> !whole).ifPresent(feature -> front().ifPresent(page -> page.focus(feature)));
        });
        source.ifPresent(text -> text.reveal(range));
    }

    /** The selected element's text, or the beginning. */
    TextRange here() {
        return selection.element().flatMap(opened.resource()::range).orElse(new TextRange(0, 0));
    }

    @Override
    public INavigationLocation createEmptyNavigationLocation() {
        return new FileLocation(this, new TextRange(0, 0));
    }

    @Override
    public INavigationLocation createNavigationLocation() {
        return new FileLocation(this, here());
    }

    /** Shows the form, or the text, of an element of this file. */
    public void reveal(EObject element) {
        opened.resource().range(element).ifPresent(this::reveal);
    }

    @Override
    public void setFocus() {
        super.setFocus();
        front().ifPresent(KindPage::setFocus);
        frontSource().ifPresent(SourcePage::setFocus);
    }

    @Override
    public boolean isDirty() {
        return opened != null && (opened.dirty() || pages.isPending());
    }

    /** Where another editor shows the file, closing this one loses nothing. */
    @Override
    public boolean isSaveOnCloseNeeded() {
        return isDirty() && !opened.shared();
    }

    /** Returns when the file is written, as the platform wants it; the window goes on answering meanwhile. */
    @Override
    public void doSave(IProgressMonitor monitor) {
        commit();
        var saved = opened.save();
        Waiting.until(saved.handle((done, failed) -> null), getSite().getShell().getDisplay());
        if (saved.isCompletedExceptionally()) {
            monitor.setCanceled(true);
            // A conflict is told by a question of its own.
            List<Problem> others = Failures.problems(saved.handle((done, failed) -> failed).join()).stream()
                    .filter(problem -> !problem.code().equals("FILE-CHANGED")).toList();
            if (!others.isEmpty()) {
                tell(others);
            }
        }
    }

    @Override
    public void doSaveAs() {
        throw new UnsupportedOperationException("a file is moved, not saved under another name");
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        if (adapter == IContentOutlinePage.class && file != null) {
            return adapter.cast(new ElementOutline(file, selection));
        }
        if (adapter == EditTarget.class) {
            return front().flatMap(KindPage::target).map(adapter::cast).orElse(null);
        }
        return adapter.isInstance(this) ? adapter.cast(this) : super.getAdapter(adapter);
    }

    @Override
    public void dispose() {
        getSite().getPage().removePartListener(activation);
        if (file != null) {
            file.removeListener(changes);
            opened.removeListener(dirt);
            file.close();
        }
        super.dispose();
    }
}
