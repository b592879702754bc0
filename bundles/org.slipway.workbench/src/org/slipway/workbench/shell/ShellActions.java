package org.slipway.workbench.shell;

import java.util.Map;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.ICoolBarManager;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarContributionItem;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.ActionFactory.IWorkbenchAction;
import org.eclipse.ui.actions.ContributionItemFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.slipway.workbench.Messages;
import org.slipway.workbench.appearance.Icons;
import org.slipway.workbench.preferences.SlipwayPage;

/**
 * The menus, as far as the platform's own actions go; ours, and those of other bundles, join by {@code org.eclipse.ui.menus} at
 * the markers. Undo, copy and the like go to whichever part is active.
 */
final class ShellActions extends ActionBarAdvisor {
    private final Icons icons = Icons.ofTheWorkbench();

    ShellActions(IActionBarConfigurer configurer) {
        super(configurer);
    }

    private IWorkbenchAction action(ActionFactory factory) {
        var known = (IWorkbenchAction) getAction(factory.getId());
        if (known != null) {
            return known;
        }
        IWorkbenchAction made = factory.create(window());
        register(made);
        icons.action(factory.getId()).ifPresent(icon -> {
            made.setImageDescriptor(icon);
            made.setDisabledImageDescriptor(icons.idleAction(factory.getId()).orElse(null));
        });
        return made;
    }

    /**
     * One that is at hand without an active editor as well: whoever handles the command is asked. Its id is ours, because other
     * bundles may hide the platform's: where {@code org.eclipse.ui.ide} is installed, it puts away all tools for undo and redo.
     */
    private CommandContributionItem command(ActionFactory factory) {
        var item = new CommandContributionItemParameter(window(), "org.slipway.workbench." + factory.getId(), factory.getCommandId(),
                CommandContributionItem.STYLE_PUSH);
        item.icon = icons.action(factory.getId()).orElse(null);
        item.disabledIcon = icons.idleAction(factory.getId()).orElse(null);
        return new CommandContributionItem(item);
    }

    private IWorkbenchWindow window() {
        return getActionBarConfigurer().getWindowConfigurer().getWindow();
    }

    @Override
    protected void fillMenuBar(IMenuManager bar) {
        bar.add(file());
        bar.add(edit());
        bar.add(view());
        bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        bar.add(help());
    }

    private MenuManager file() {
        var menu = new MenuManager(Messages.menu_file, IWorkbenchActionConstants.M_FILE);
        menu.add(new GroupMarker(IWorkbenchActionConstants.NEW_EXT));
        menu.add(new Separator("site"));
        menu.add(new Separator(IWorkbenchActionConstants.SAVE_GROUP));
        menu.add(action(ActionFactory.SAVE));
        menu.add(action(ActionFactory.SAVE_ALL));
        menu.add(new Separator());
        menu.add(action(ActionFactory.CLOSE));
        menu.add(action(ActionFactory.CLOSE_ALL));
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new Separator());
        menu.add(action(ActionFactory.QUIT));
        return menu;
    }

    private MenuManager edit() {
        var menu = new MenuManager(Messages.menu_edit, IWorkbenchActionConstants.M_EDIT);
        menu.add(command(ActionFactory.UNDO));
        menu.add(command(ActionFactory.REDO));
        menu.add(new Separator());
        menu.add(action(ActionFactory.CUT));
        menu.add(action(ActionFactory.COPY));
        menu.add(action(ActionFactory.PASTE));
        menu.add(action(ActionFactory.SELECT_ALL));
        menu.add(new Separator());
        menu.add(action(ActionFactory.FIND));
        menu.add(new Separator("elements"));
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        return menu;
    }

    private MenuManager view() {
        var menu = new MenuManager(Messages.menu_view, IWorkbenchActionConstants.M_WINDOW);
        menu.add(new GroupMarker("workspaces"));
        menu.add(new Separator("views"));
        menu.add(ContributionItemFactory.VIEWS_SHORTLIST.create(window()));
        menu.add(new Separator("appearance"));
        IWorkbenchAction reset = action(ActionFactory.RESET_PERSPECTIVE);
        reset.setText(Messages.menu_reset_layout);
        menu.add(reset);
        menu.add(new Separator());
        menu.add(action(ActionFactory.OPEN_NEW_WINDOW));
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new Separator());
        menu.add(preferences());
        return menu;
    }

    /** They open where ours are, not where the alphabet begins. */
    private CommandContributionItem preferences() {
        var item = new CommandContributionItemParameter(window(), null, ActionFactory.PREFERENCES.getCommandId(), CommandContributionItem.STYLE_PUSH);
        item.parameters = Map.of("preferencePageId", SlipwayPage.ID);
        item.label = Messages.menu_preferences;
        return new CommandContributionItem(item);
    }

    private MenuManager help() {
        var menu = new MenuManager(Messages.menu_help, IWorkbenchActionConstants.M_HELP);
        menu.add(new GroupMarker("contents"));
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new Separator());
        menu.add(action(ActionFactory.ABOUT));
        return menu;
    }

    @Override
    protected void fillCoolBar(ICoolBarManager bar) {
        var tools = new ToolBarManager(SWT.FLAT | SWT.RIGHT);
        tools.add(new GroupMarker("new"));
        tools.add(action(ActionFactory.SAVE));
        tools.add(action(ActionFactory.SAVE_ALL));
        tools.add(new Separator());
        tools.add(command(ActionFactory.UNDO));
        tools.add(command(ActionFactory.REDO));
        tools.add(new Separator());
        tools.add(action(ActionFactory.BACKWARD_HISTORY));
        tools.add(action(ActionFactory.FORWARD_HISTORY));
        tools.add(new Separator("site"));
        tools.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        bar.add(new ToolBarContributionItem(tools, "org.slipway.workbench.tools"));
        bar.setLockLayout(true);
    }
}
