package org.slipway.workbench.editor.form;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.swt.widgets.Control;

/** What a form can ask to be done to elements inside its own; the tree beside it offers the same. */
public interface ChildActions {

    /** Offers the kinds that may stand there and adds the chosen one. */
    void add(EObject owner, EReference feature, Control at);

    void remove(List<EObject> elements);

    boolean canMove(EObject element, int by);

    void move(EObject element, int by);
}
