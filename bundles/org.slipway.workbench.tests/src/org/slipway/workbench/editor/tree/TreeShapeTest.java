package org.slipway.workbench.editor.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.junit.jupiter.api.Test;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.YamlResource;
import org.slipway.workbench.editor.tree.TreeNode.ElementNode;
import org.slipway.workbench.editor.tree.TreeNode.SlotNode;

class TreeShapeTest {
    private final Kinds kinds = Kinds.core();
    private final TreeShape shape = new TreeShape(kinds);
    private final Labels labels = new Labels(kinds);

    private List<String> tree(String text) {
        var lines = new ArrayList<String>();
        YamlResource file = YamlResource.of(URI.createURI("a.yaml"), kinds, text);
        shape.roots(file.getContents()).forEach(root -> lines(root, "", lines));
        return lines;
    }

    private void lines(TreeNode node, String indent, List<String> lines) {
        lines.add(indent + switch (node) {
            case SlotNode(EObject owner, EReference feature) -> "[" + feature.getName() + "]";
            case ElementNode(EObject element) -> labels.name(element) + (labels.detail(element).isEmpty() ? "" : " (" + labels.detail(element) + ")");
        });
        for (TreeNode child : shape.children(node)) {
            assertEquals(node, shape.parent(child).orElseThrow());
            lines(child, indent + "  ", lines);
        }
    }

    @Test
    void listsAreFoldersWhereAnElementHoldsSeveralThings() {
        assertEquals(List.of("PC", "  [variables]", "    Desk (value A1)", "    Admin", "  [users]", "    front-desk (primary false)", "  [inventory]"), tree("""
                device: PC
                id: pc
                variables:
                  - string: Desk
                    value: A1
                  - secret: Admin
                users:
                  - user: front-desk
                    primary: false
                """));
    }

    @Test
    void conditionsStandRightUnderTheirGroup() {
        assertEquals(List.of("P", "  [content]", "  [programs]", "    Setup (command line setup.exe)", "      All condition",
                "        Desk (equals A1)", "        None condition", "          C:\\x"), tree("""
                package: P
                programs:
                  - program: Setup
                    commandLine: setup.exe
                    when:
                      all:
                        - variable: Desk
                          equals: A1
                        - none:
                            - file: C:\\x
                """));
    }

    @Test
    void propertiesTellInstancesApart() {
        assertTrue(tree("device: PC\ninventory:\n  - class: C\n    instances:\n      - instance:\n          Model: X\n          Size: 3\n")
                .contains("      Model X, Size 3"));
    }

    @Test
    void anUnknownKindIsALineWithoutChildren() {
        assertEquals(List.of("PC", "  [variables]", "    acme.badge (not installed)", "  [users]", "  [inventory]"),
                tree("device: PC\nvariables:\n  - acme.badge: X\n    number: 7\n"));
    }

    @Test
    void anElementWhoseListsAreEmptyNeedsNoTree() {
        assertFalse(holdsAny("user: Front desk\nid: front-desk\n"));
        assertFalse(holdsAny("device: PC\nid: pc\n"));
        assertTrue(holdsAny("device: PC\nusers:\n  - user: front-desk\n"));
    }

    private boolean holdsAny(String text) {
        YamlResource file = YamlResource.of(URI.createURI("a.yaml"), kinds, text);
        return shape.roots(file.getContents()).stream().anyMatch(shape::holdsAny);
    }
}
