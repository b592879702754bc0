package org.slipway.workbench.navigator;

import java.util.List;

import org.eclipse.jface.viewers.ITreeContentProvider;

/** The lines of a list of {@link Branch branches}. */
final class BranchContent implements ITreeContentProvider {

    @Override
    public Object[] getElements(Object input) {
        return input instanceof List<?> branches ? branches.toArray() : new Object[0];
    }

    @Override
    public Object[] getChildren(Object parent) {
        return ((Branch) parent).children().toArray();
    }

    @Override
    public Object getParent(Object element) {
        return null;
    }

    @Override
    public boolean hasChildren(Object element) {
        return !((Branch) element).children().isEmpty();
    }
}
