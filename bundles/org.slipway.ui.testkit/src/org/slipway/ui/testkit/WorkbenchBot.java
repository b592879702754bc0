package org.slipway.ui.testkit;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.opentest4j.AssertionFailedError;
import org.slipway.workbench.appearance.Appearance;
import org.slipway.workbench.appearance.Theme;

/** The whole workbench as a person sees it: its widgets by id or by what they say, its views, editors and commands. */
public final class WorkbenchBot {
    /** Between the grounds of a dark and a light theme; 255 is white. */
    private static final int MEDIUM = 128;

    private final UiThread ui;
    private final Widgets widgets;

    public WorkbenchBot() {
        Display display = PlatformUI.getWorkbench().getDisplay();
        this.ui = new UiThread(display);
        this.widgets = new Widgets(display);
    }

    public <T> T ask(Supplier<T> question) {
        return ui.ask(question);
    }

    public void run(Runnable act) {
        ui.run(act);
    }

    public void waitUntil(String what, BooleanSupplier condition) {
        ui.waitUntil(what, condition);
    }

    private <W extends Widget> W find(Class<W> type, String what, Predicate<? super W> which) {
        ui.waitUntil("there is " + what, () -> widgets.first(type, which).isPresent());
        return ui.ask(() -> widgets.first(type, which).orElseThrow());
    }

    public BotText textWithId(String id) {
        return new BotText(ui, find(Text.class, "a field " + id, each -> Widgets.hasId(each, id)));
    }

    /** The field that holds just this text, for dialogs of the platform whose fields have no ids. */
    public BotText text(String text) {
        return new BotText(ui, find(Text.class, "a field with “" + text + "”", each -> each.getText().equals(text)));
    }

    public BotStyledText styledTextWithId(String id) {
        return new BotStyledText(ui, find(StyledText.class, "a text " + id, each -> Widgets.hasId(each, id)));
    }

    public BotTree treeWithId(String id) {
        return new BotTree(ui, find(Tree.class, "a tree " + id, each -> Widgets.hasId(each, id)));
    }

    public BotTable tableWithId(String id) {
        return new BotTable(ui, find(Table.class, "a table " + id, each -> Widgets.hasId(each, id)));
    }

    public BotButton button(String text) {
        return new BotButton(ui, find(Button.class, "a button “" + text + "”", each -> Widgets.says(each, text)));
    }

    public BotButton buttonWithId(String id) {
        return new BotButton(ui, find(Button.class, "a button " + id, each -> Widgets.hasId(each, id)));
    }

    /** Clicks a tool of a tool bar once it can be clicked. What it opens is not waited for. */
    public void clickTool(String id) {
        ToolItem tool = find(ToolItem.class, "a tool " + id, each -> Widgets.hasId(each, id));
        ui.waitUntil("the tool " + id + " can be clicked", tool::isEnabled);
        ui.start(() -> tool.notifyListeners(SWT.Selection, new Event()));
    }

    /** What a tool says. */
    public String toolText(String id) {
        ToolItem tool = ui.ask(() -> widgets.first(ToolItem.class, each -> Widgets.hasId(each, id)).orElseThrow());
        return ui.ask(tool::getText);
    }

    /** Brings a tab of a page to the front. */
    public void tab(String id) {
        CTabItem tab = find(CTabItem.class, "a tab " + id, each -> Widgets.hasId(each, id));
        ui.run(() -> tab.getParent().setSelection(tab));
    }

    /** Clicks the workspace's button in the bar on the left. */
    public void workspace(String id) {
        Control button = find(Control.class, "a workspace " + id, each -> Widgets.hasId(each, "workspace." + id));
        ui.start(() -> {
            var click = new Event();
            click.button = 1;
            button.notifyListeners(SWT.MouseUp, click);
        });
    }

    /** Waits for a dialog or window with this title. */
    public void shell(String title) {
        ui.waitUntil("there is a window “" + title + "”", () -> shellTitled(title));
    }

    private static boolean shellTitled(String title) {
        for (Shell shell : PlatformUI.getWorkbench().getDisplay().getShells()) {
            if (shell.isVisible() && shell.getText().equals(title)) {
                return true;
            }
        }
        return false;
    }

    /** Runs a command of the workbench, as its menu entry would. What it opens is not waited for. */
    public void command(String id) {
        command(id, Map.of());
    }

    public void command(String id, Map<String, String> parameters) {
        ui.start(() -> {
            try {
                var workbench = PlatformUI.getWorkbench();
                if (workbench.getDisplay().getActiveShell() == null) {
                    workbench.getWorkbenchWindows()[0].getShell().forceActive(); // where no window manager does it
                }
                Command command = workbench.getService(ICommandService.class).getCommand(id);
                workbench.getService(IHandlerService.class)
                        .executeCommand(ParameterizedCommand.generateCommand(command, parameters), null);
            } catch (CommandException refused) {
                throw new AssertionFailedError("the command " + id + " cannot run: " + refused.getMessage(), refused);
            }
        });
    }

    public void showView(String id) {
        ui.run(() -> {
            try {
                page().showView(id);
            } catch (PartInitException broken) {
                throw new AssertionFailedError("the view " + id + " cannot be opened", broken);
            }
        });
    }

    /** Waits for an editor with this title and answers it. */
    public IEditorPart editor(String title) {
        ui.waitUntil("there is an editor “" + title + "”", () -> page().getActiveEditor() != null
                && page().getActiveEditor().getTitle().equals(title));
        return ui.ask(() -> page().getActiveEditor());
    }

    public void closeEditors() {
        ui.run(() -> page().closeAllEditors(false));
    }

    /** The page of the active window, or of the first when none is active. On the UI thread only. */
    public static IWorkbenchPage page() {
        IWorkbenchWindow active = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return (active == null ? PlatformUI.getWorkbench().getWorkbenchWindows()[0] : active).getActivePage();
    }

    /** The control with this id that is seen first. On the UI thread only. */
    public static Control control(String id) {
        return new Widgets(PlatformUI.getWorkbench().getDisplay()).first(Control.class, each -> Widgets.hasId(each, id))
                .orElseThrow(() -> new AssertionFailedError("there is no control " + id));
    }

    /** Whether a control with this id is seen. */
    public boolean isThere(String id) {
        return ui.ask(() -> widgets.first(Control.class, each -> Widgets.hasId(each, id)).isPresent());
    }

    /**
     * Puts a theme into effect, for this run alone. The window system follows in its own time; a dialog that is opened before keeps colours
     * of the theme before.
     */
    public void use(Theme theme) {
        run(() -> new Appearance().use(theme, PlatformUI.getWorkbench().getService(IThemeEngine.class)));
        waitUntil("the system's colours are those of " + theme, () -> {
            RGB background = PlatformUI.getWorkbench().getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND).getRGB();
            boolean dark = background.red + background.green + background.blue < 3 * MEDIUM;
            return dark == (theme == Theme.DARK);
        });
    }

    /** Waits until a control with this id was drawn anew from now on. */
    public void waitForPaint(String id) {
        var painted = new boolean[1];
        Control control = find(Control.class, "a control " + id, each -> Widgets.hasId(each, id));
        run(() -> {
            control.addListener(SWT.Paint, event -> painted[0] = true);
            control.redraw();
        });
        waitUntil(id + " is drawn", () -> painted[0]);
    }

    /** A picture of the first window. */
    public void captureScreenshot(Path file) {
        ui.run(() -> Screenshots.save(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), file));
    }
}
