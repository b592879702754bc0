package org.slipway.workbench.editor.tree;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

/** A line of the tree. Two are equal when they stand for the same thing, so a tree that is read again stays as it was opened. */
public sealed interface TreeNode {

    /** The element itself, or the one that the slot belongs to. */
    EObject element();

    record ElementNode(EObject element) implements TreeNode {
    }

    /** A list of an element, shown as a folder. */
    record SlotNode(EObject element, EReference feature) implements TreeNode {
    }
}
