package org.slipway.workbench.problems;

import java.util.List;

import org.eclipse.jface.viewers.ITreeContentProvider;
import org.slipway.workbench.problems.ProblemRows.Group;

final class ProblemContent implements ITreeContentProvider {

    @Override
    public Object[] getElements(Object input) {
        return input instanceof List<?> groups ? groups.toArray() : new Object[0];
    }

    @Override
    public Object[] getChildren(Object parent) {
        return parent instanceof Group group ? group.problems().toArray() : new Object[0];
    }

    @Override
    public Object getParent(Object element) {
        return null;
    }

    @Override
    public boolean hasChildren(Object element) {
        return element instanceof Group;
    }
}
