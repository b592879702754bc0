package org.slipway.workbench.commands;

import java.util.Map;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.slipway.workbench.preferences.Settings;

/** The menu of sites that were open lately. */
public final class RecentSites extends CompoundContributionItem {

    @Override
    protected IContributionItem[] getContributionItems() {
        return Settings.ofThisUser().recentSites().stream().map(folder -> {
            var item = new CommandContributionItemParameter(PlatformUI.getWorkbench().getActiveWorkbenchWindow(), null,
                    "org.slipway.workbench.openSite", CommandContributionItem.STYLE_PUSH);
            item.label = folder.getFileName() + "  –  " + folder.getParent();
            item.parameters = Map.of("folder", folder.toString());
            return new CommandContributionItem(item);
        }).toArray(IContributionItem[]::new);
    }
}
