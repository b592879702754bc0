package org.slipway.workbench.workspaces;

import java.util.List;
import java.util.Optional;

import org.slipway.base.Problem;

/** All workspaces, in the order of the bar, and what was wrong with those that are not among them. */
public record WorkspaceCatalogue(List<Workspace> workspaces, List<Problem> problems) {

    public static WorkspaceCatalogue none() {
        return new WorkspaceCatalogue(List.of(), List.of());
    }

    public Workspace first() {
        return workspaces.getFirst();
    }

    public Optional<Workspace> of(String perspective) {
        return workspaces.stream().filter(each -> each.perspective().equals(perspective)).findFirst();
    }
}
