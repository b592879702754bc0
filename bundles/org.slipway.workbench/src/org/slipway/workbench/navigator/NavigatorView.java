package org.slipway.workbench.navigator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.ESelectionService;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.AbstractTreeViewer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreePath;
import org.eclipse.jface.viewers.TreeSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.menus.IMenuService;
import org.slipway.workbench.Messages;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.appearance.CellToolTips;
import org.slipway.workbench.appearance.Icons;
import org.slipway.workbench.appearance.KindLook;
import org.slipway.workbench.appearance.ThemeWatch;
import org.slipway.workbench.commands.SiteChooser;
import org.slipway.workbench.site.OpenedFile;
import org.slipway.workbench.site.OpenedSite;
import org.slipway.workbench.site.SiteFollower;
import org.slipway.workbench.site.SiteNavigation;
import org.slipway.workbench.site.SiteSnapshot;
import org.slipway.workbench.site.WindowSite;

/** Shows everything in the site, by kind or by folder, and finds it by words. */
public final class NavigatorView implements SiteFollower {
    private static final String MENU = "popup:org.slipway.workbench.navigator";
    private static final String BY_FOLDER = "byFolder";
    private static final String LINKED = "linked";

    private final WindowSite site;
    private final SiteNavigation navigation;
    private final ESelectionService selection;
    private final MPart part;
    private final IWorkbenchWindow window;
    private final Icons icons = Icons.ofTheWorkbench();
    private final KindLook look = KindLook.read(Platform.getExtensionRegistry(), icons);
    private TreeViewer tree;
    private TreeUpdate lines;
    private Text filter;
    private EditorLink link;
    private Link empty;

    @Inject
    public NavigatorView(WindowSite site, SiteNavigation navigation, ESelectionService selection, MPart part, IWorkbenchWindow window) {
        this.site = site;
        this.navigation = navigation;
        this.selection = selection;
        this.part = part;
        this.window = window;
    }

    @PostConstruct
    void create(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        createFilter(parent);
        empty = WidgetIds.mark(new Link(parent, SWT.WRAP), "navigator.empty");
        GridDataFactory.fillDefaults().grab(true, false).indent(12, 24).applyTo(empty);
        empty.addListener(SWT.Selection, pressed -> help(pressed.text));
        createTree(parent);
        link = new EditorLink(window, tree.getControl(), linked(), this::select);
        site.follow(tree.getControl(), this);
    }

    private void createFilter(Composite parent) {
        var top = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 6).spacing(4, 0).applyTo(top);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(top);
        filter = new Text(top, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage(Messages.navigator_filter);
        WidgetIds.mark(filter, "navigator.filter");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(filter);
        filter.addModifyListener(typed -> show());
        filter.addListener(SWT.KeyDown, key -> {
            if (key.keyCode == SWT.ARROW_DOWN) {
                tree.getControl().setFocus();
            }
        });
        var tools = new ToolBar(top, SWT.FLAT);
        var folders = new ToolItem(tools, SWT.CHECK);
        folders.setImage(new LocalResourceManager(JFaceResources.getResources(), tools).create(icons.icon("folder")));
        folders.setToolTipText(Messages.navigator_by_folder);
        folders.setSelection(byFolder());
        folders.addListener(SWT.Selection, pressed -> {
            part.getPersistedState().put(BY_FOLDER, String.valueOf(folders.getSelection()));
            show();
        });
        WidgetIds.mark(folders, "navigator.byFolder");
        var follow = new ToolItem(tools, SWT.CHECK);
        follow.setImage(new LocalResourceManager(JFaceResources.getResources(), tools).create(icons.icon("actions/link")));
        follow.setToolTipText(Messages.navigator_link);
        follow.setSelection(linked());
        follow.addListener(SWT.Selection, pressed -> {
            part.getPersistedState().put(LINKED, String.valueOf(follow.getSelection()));
            link.turn(follow.getSelection());
        });
        WidgetIds.mark(follow, "navigator.link");
    }

    private boolean linked() {
        return !"false".equals(part.getPersistedState().get(LINKED));
    }

    private boolean byFolder() {
        return Boolean.parseBoolean(part.getPersistedState().get(BY_FOLDER));
    }

    private void createTree(Composite parent) {
        tree = new TreeViewer(parent, SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tree.getControl());
        WidgetIds.mark(tree.getControl(), "navigator.tree");
        tree.setContentProvider(new BranchContent());
        tree.setUseHashlookup(true);
        lines = new TreeUpdate(tree);
        tree.setLabelProvider(new BranchLabels(look, icons, new LocalResourceManager(JFaceResources.getResources(), tree.getControl()), this::dirty));
        CellToolTips.on(tree);
        tree.addSelectionChangedListener(event -> selection.setSelection(selected(event.getStructuredSelection())));
        tree.addDoubleClickListener(event -> open((IStructuredSelection) event.getSelection()));
        ThemeWatch.install(tree.getControl(), lines::repaint);
        var menu = new MenuManager();
        window.getService(IMenuService.class).populateContributionManager(menu, MENU);
        tree.getControl().setMenu(menu.createContextMenu(tree.getControl()));
        tree.getControl().addDisposeListener(gone -> window.getService(IMenuService.class).releaseContributions(menu));
    }

    private boolean dirty(String path) {
        return site.current().filter(shown -> shown.dirty(path)).isPresent();
    }

    /** Others see elements, and files that hold none as their path. */
    private static IStructuredSelection selected(IStructuredSelection lines) {
        var selected = new ArrayList<Object>();
        for (Object line : lines) {
            var branch = (Branch) line;
            branch.element().ifPresentOrElse(selected::add, () -> branch.path().ifPresent(selected::add));
        }
        return new StructuredSelection(selected);
    }

    private void open(IStructuredSelection lines) {
        for (Object line : lines) {
            var branch = (Branch) line;
            if (branch.group() && branch.children().isEmpty()) {
                filter.setFocus(); // the line that stands for the rest
            } else if (branch.group()) {
                tree.setExpandedState(branch, !tree.getExpandedState(branch));
            } else {
                site.current().ifPresent(shown -> branch.element().ifPresentOrElse(element -> navigation.open(shown, element),
                        () -> navigation.open(shown, branch.path().orElseThrow(), Optional.empty())));
            }
        }
    }

    @Override
    public void siteChanged(Optional<OpenedSite> shown) {
        show();
        if (shown.isPresent() && tree.getTree().getItemCount() <= 12) {
            tree.expandToLevel(tree.getTree().getItemCount() == 0 || size(shown.get()) > 60 ? 1 : AbstractTreeViewer.ALL_LEVELS);
        }
    }

    private static int size(OpenedSite shown) {
        return shown.snapshot().files().size();
    }

    @Override
    public void snapshotChanged(SiteSnapshot now) {
        show();
    }

    @Override
    public void dirtyChanged(OpenedFile file) {
        lines.repaint();
    }

    private void show() {
        Optional<SiteSnapshot> now = site.current().map(OpenedSite::snapshot);
        List<Branch> all = now.map(snapshot -> byFolder() ? Branch.byFolder(snapshot) : Branch.byKind(snapshot, look)).orElse(List.of());
        List<Branch> left = Branch.shortened(Branch.filtered(all, filter.getText()));
        lines.show(left);
        if (!filter.getText().isBlank()) {
            tree.expandAll();
        }
        link.linesChanged();
        say(now.isEmpty() ? Messages.navigator_no_site : all.isEmpty() ? Messages.navigator_empty : left.isEmpty() ? Messages.navigator_nothing_found : "");
    }

    private void help(String what) {
        var chooser = new SiteChooser(window);
        if (what.equals("demo")) {
            chooser.demo();
        } else {
            chooser.choose();
        }
    }

    /** Selects the line of a file, unless one of its lines is selected already. */
    private boolean select(String path) {
        Optional<TreePath> line = lines.pathOf(path);
        List<?> chosen = tree.getStructuredSelection().toList();
        boolean there = chosen.stream().map(Branch.class::cast).anyMatch(each -> each.path().filter(path::equals).isPresent());
        line.filter(way -> !there).ifPresent(way -> tree.setSelection(new TreeSelection(way), true));
        return line.isPresent();
    }

    private void say(String what) {
        boolean silent = what.isEmpty();
        empty.setText(what);
        empty.setVisible(!silent);
        ((GridData) empty.getLayoutData()).exclude = silent;
        empty.requestLayout();
    }

    @Focus
    void focus() {
        tree.getControl().setFocus();
    }
}
