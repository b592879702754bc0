package org.slipway.workbench.editor.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.model.Extra;
import org.slipway.model.Unknown;
import org.slipway.model.kinds.Kinds;
import org.slipway.workbench.editor.tree.TreeNode.ElementNode;
import org.slipway.workbench.editor.tree.TreeNode.SlotNode;

/** Which lines the tree has, made from the metamodel: lists become folders where an element has more than one thing to hold. */
public final class TreeShape {
    private final Kinds kinds;

    public TreeShape(Kinds kinds) {
        this.kinds = kinds;
    }

    /** The features that hold further elements, in the order in which they are written. */
    public List<EReference> containments(EClass kind) {
        return Stream.concat(kinds.head(kind).stream(), kinds.features(kind).stream()).filter(TreeShape::isContainment)
                .map(EReference.class::cast).toList();
    }

    public static boolean isContainment(EStructuralFeature feature) {
        return feature instanceof EReference reference && reference.isContainment() && !Kinds.isMap(feature);
    }

    /** Whether there is an element below this line, so that a tree is worth its room. */
    public boolean holdsAny(TreeNode node) {
        return children(node).stream().anyMatch(child -> child instanceof ElementNode || hasChildren(child));
    }

    public List<TreeNode> roots(List<? extends EObject> roots) {
        return roots.stream().<TreeNode>map(ElementNode::new).toList();
    }

    public List<TreeNode> children(TreeNode node) {
        return switch (node) {
            case SlotNode(EObject owner, EReference feature) -> elements(owner, feature);
            case ElementNode(EObject element) when element instanceof Unknown || element instanceof Extra -> List.of();
            case ElementNode(EObject element) -> {
                List<EReference> features = containments(element.eClass());
                var children = new ArrayList<TreeNode>();
                for (EReference feature : features) {
                    if (feature.isMany() && features.size() > 1) {
                        children.add(new SlotNode(element, feature));
                    } else {
                        children.addAll(elements(element, feature));
                    }
                }
                yield children;
            }
        };
    }

    private static List<TreeNode> elements(EObject owner, EReference feature) {
        Stream<?> values = feature.isMany() ? ((List<?>) owner.eGet(feature)).stream() : Stream.ofNullable(owner.eGet(feature));
        return values.map(EObject.class::cast).<TreeNode>map(ElementNode::new).toList();
    }

    /** Cheaper than making the children, which for an inventory are many. */
    public boolean hasChildren(TreeNode node) {
        return switch (node) {
            case SlotNode(EObject owner, EReference feature) -> owner.eIsSet(feature);
            case ElementNode leaf -> !children(leaf).isEmpty();
        };
    }

    public Optional<TreeNode> parent(TreeNode node) {
        return switch (node) {
            case SlotNode slot -> Optional.of(new ElementNode(slot.element()));
            case ElementNode(EObject element) -> Optional.ofNullable(element.eContainer()).map(owner -> {
                EReference feature = element.eContainmentFeature();
                boolean folder = feature.isMany() && containments(owner.eClass()).size() > 1;
                return folder ? new SlotNode(owner, feature) : new ElementNode(owner);
            });
        };
    }
}
