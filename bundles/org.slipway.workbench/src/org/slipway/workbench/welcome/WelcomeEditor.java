package org.slipway.workbench.welcome;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.part.EditorPart;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.slipway.workbench.Messages;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.appearance.Icons;
import org.slipway.workbench.commands.SiteChooser;
import org.slipway.workbench.help.Helping;
import org.slipway.workbench.preferences.Settings;
import org.slipway.workbench.shell.SiteOpening;

/** The first page: the demo site in one click, a folder of one's own, and where one was before. */
public final class WelcomeEditor extends EditorPart {
    public static final String ID = "org.slipway.workbench.welcome";
    private static final int WIDTH = 760;
    private static final int MARGIN = 40;

    private LocalResourceManager resources;
    private Composite page;

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
        setTitleImage(null);
    }

    @Override
    public void createPartControl(Composite parent) {
        var scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
        resources = new LocalResourceManager(JFaceResources.getResources(), scrolled);
        var outer = new Composite(scrolled, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(MARGIN, 32).applyTo(outer);
        page = new Composite(outer, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(page);
        head();
        cards();
        recent();
        firstSteps();
        scrolled.setContent(outer);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        scrolled.addListener(SWT.Resize, resized -> fit(scrolled, outer));
    }

    /** Text wraps at a width that reads well, or sooner where there is less room; then it scrolls downwards only. */
    private void fit(ScrolledComposite scrolled, Composite outer) {
        int width = Math.max(240, Math.min(WIDTH, scrolled.getClientArea().width - 2 * MARGIN));
        GridDataFactory.fillDefaults().hint(width, SWT.DEFAULT).applyTo(page);
        for (Control child : page.getChildren()) {
            if (child.getLayoutData() instanceof GridData data && data.widthHint > 1) {
                data.widthHint = width;
            }
        }
        outer.layout(true, true);
        scrolled.setMinHeight(outer.computeSize(width + 2 * MARGIN, SWT.DEFAULT).y);
    }

    private void head() {
        var title = new Label(page, SWT.NONE);
        title.setText(Messages.welcome_title);
        title.setFont(resources.create(FontDescriptor.createFrom(JFaceResources.getDefaultFont()).increaseHeight(12).setStyle(SWT.BOLD)));
        wrapped(Messages.welcome_text);
        space(14);
    }

    private void cards() {
        var cards = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).spacing(16, 0).applyTo(cards);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(cards);
        DemoSite.installed().ifPresent(demo -> {
            var card = new Card(cards, Icons.ofTheWorkbench().icon("welcome/demo"), Messages.welcome_demo, Messages.welcome_demo_text, this::demo);
            WidgetIds.mark(card, "welcome.demo");
            GridDataFactory.fillDefaults().grab(true, true).hint(1, SWT.DEFAULT).applyTo(card);
        });
        var own = new Card(cards, Icons.ofTheWorkbench().icon("welcome/folder"), Messages.welcome_open, Messages.welcome_open_text, this::choose);
        WidgetIds.mark(own, "welcome.open");
        GridDataFactory.fillDefaults().grab(true, true).hint(1, SWT.DEFAULT).applyTo(own);
        space(6);
        link("<a>" + Messages.welcome_new + "</a>", () -> new SiteChooser(getSite().getWorkbenchWindow()).make());
        space(12);
    }

    private void recent() {
        List<Path> recent = getSite().getService(Settings.class).recentSites().stream().filter(folder -> Files.exists(folder.resolve("site.yaml"))).toList();
        if (recent.isEmpty()) {
            return;
        }
        heading(Messages.welcome_recent);
        for (Path folder : recent) {
            link("<a>" + folder.getFileName() + "</a>   " + folder.getParent(), () -> opening().open(folder));
        }
        space(14);
    }

    private void firstSteps() {
        heading(Messages.welcome_learn);
        wrapped(Messages.welcome_learn_text);
        link("<a>" + Messages.welcome_help + "</a>", () -> Helping.in(getSite().getWorkbenchWindow()).contents());
    }

    private void heading(String text) {
        var heading = new Label(page, SWT.NONE);
        heading.setText(text);
        heading.setFont(resources.create(FontDescriptor.createFrom(JFaceResources.getDefaultFont()).increaseHeight(3).setStyle(SWT.BOLD)));
    }

    private void wrapped(String text) {
        var label = new Label(page, SWT.WRAP);
        label.setText(text);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
    }

    private void link(String text, Runnable action) {
        var link = new Link(page, SWT.NONE);
        link.setText(text);
        link.addListener(SWT.Selection, clicked -> action.run());
    }

    private void space(int height) {
        GridDataFactory.fillDefaults().hint(1, height).applyTo(new Label(page, SWT.NONE));
    }

    private SiteOpening opening() {
        return getSite().getService(SiteOpening.class);
    }

    private void demo() {
        new SiteChooser(getSite().getWorkbenchWindow()).demo();
    }

    private void choose() {
        new SiteChooser(getSite().getWorkbenchWindow()).choose();
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == IContentOutlinePage.class ? adapter.cast(new NoOutline()) : super.getAdapter(adapter);
    }

    @Override
    public void setFocus() {
        page.setFocus();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        // there is nothing to save
    }

    @Override
    public void doSaveAs() {
        // there is nothing to save
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }
}
