package org.slipway.workbench.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Widget;

/** Which site a window shows. Found in the context of the window and of its parts. UI thread only. */
public final class WindowSite {
    private final List<SiteFollower> followers = new ArrayList<>();
    private Optional<OpenedSite> current = Optional.empty();

    public Optional<OpenedSite> current() {
        return current;
    }

    public void show(Optional<OpenedSite> site) {
        current.ifPresent(old -> followers.forEach(old::removeListener));
        current = site;
        site.ifPresent(now -> followers.forEach(now::addListener));
        List.copyOf(followers).forEach(follower -> follower.siteChanged(site));
    }

    /** Tells the follower from now on, until the widget is disposed. */
    public void follow(Widget owner, SiteFollower follower) {
        followers.add(follower);
        current.ifPresent(site -> site.addListener(follower));
        owner.addDisposeListener(gone -> {
            followers.remove(follower);
            current.ifPresent(site -> site.removeListener(follower));
        });
        follower.siteChanged(current);
    }
}
