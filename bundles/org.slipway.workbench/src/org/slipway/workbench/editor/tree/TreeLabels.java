package org.slipway.workbench.editor.tree;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.jface.viewers.CellLabelProvider;
import org.eclipse.jface.viewers.DecorationOverlayIcon;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.graphics.Image;
import org.slipway.base.Severity;
import org.slipway.workbench.editor.file.EditedFile;
import org.slipway.workbench.editor.file.KindImages;
import org.slipway.workbench.editor.file.Words;
import org.slipway.workbench.editor.tree.TreeNode.ElementNode;
import org.slipway.workbench.editor.tree.TreeNode.SlotNode;
import org.slipway.workbench.site.SiteProblem;

/** What the lines of the tree say: the name, then quietly what tells it from its neighbours; a mark where something is wrong. */
public final class TreeLabels {
    private final EditedFile file;
    private final Labels labels;
    private final KindImages images;
    private final ResourceManager resources;
    private Map<EObject, Severity> worst = new IdentityHashMap<>();

    public TreeLabels(EditedFile file, KindImages images, ResourceManager resources) {
        this.file = file;
        this.labels = new Labels(file.kinds());
        this.images = images;
        this.resources = resources;
        problemsChanged();
    }

    /** Finds anew which elements have problems; an element shows the worst of those inside it too. */
    public void problemsChanged() {
        worst = new IdentityHashMap<>();
        for (SiteProblem problem : file.problems()) {
            file.resource().spotAt(problem.range().offset()).ifPresent(spot -> {
                for (EObject at = spot.element(); at != null; at = at.eContainer()) {
                    worst.merge(at, problem.problem().severity(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
                }
            });
        }
    }

    CellLabelProvider provider() {
        return new StyledCellLabelProvider() {
            @Override
            public void update(ViewerCell cell) {
                StyledString text = text((TreeNode) cell.getElement());
                cell.setText(text.getString());
                cell.setStyleRanges(text.getStyleRanges());
                cell.setImage(image((TreeNode) cell.getElement()));
                super.update(cell);
            }

            @Override
            public String getToolTipText(Object node) {
                return toolTip((TreeNode) node);
            }
        };
    }

    private StyledString text(TreeNode node) {
        return switch (node) {
            case SlotNode(EObject owner, EReference feature) -> new StyledString(Words.of(feature))
                    .append("  " + ((List<?>) owner.eGet(feature)).size(), StyledString.COUNTER_STYLER);
            case ElementNode(EObject element) -> {
                String detail = labels.detail(element);
                boolean single = element.eContainmentFeature() != null && !element.eContainmentFeature().isMany();
                var text = new StyledString(single ? Words.of(element.eContainmentFeature()) + ": " + labels.name(element) : labels.name(element));
                yield detail.isEmpty() ? text : text.append("  " + detail, StyledString.QUALIFIER_STYLER);
            }
        };
    }

    private Image image(TreeNode node) {
        return switch (node) {
            case SlotNode(EObject owner, EReference feature) -> images.folder();
            case ElementNode(EObject element) -> marked(images.of(element.eClass()), Optional.ofNullable(worst.get(element)));
        };
    }

    private Image marked(Image image, Optional<Severity> severity) {
        return severity.filter(each -> each != Severity.INFO).map(each -> {
            String id = each == Severity.ERROR ? FieldDecorationRegistry.DEC_ERROR : FieldDecorationRegistry.DEC_WARNING;
            Image mark = FieldDecorationRegistry.getDefault().getFieldDecoration(id).getImage();
            return resources.create(new DecorationOverlayIcon(image, ImageDescriptor.createFromImage(mark), IDecoration.BOTTOM_LEFT));
        }).orElse(image);
    }

    private String toolTip(TreeNode node) {
        return switch (node) {
            case SlotNode(EObject owner, EReference feature) -> file.kinds().documentation(feature);
            case ElementNode(EObject element) -> Words.of(element.eClass()) + ": " + file.kinds().documentation(element.eClass());
        };
    }
}
