package org.slipway.workbench.navigator;

import java.util.function.Predicate;

import org.eclipse.jface.resource.ColorDescriptor;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.jface.viewers.DecorationOverlayIcon;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.TextStyle;
import org.slipway.base.Severity;
import org.slipway.workbench.appearance.Colours;
import org.slipway.workbench.appearance.Icons;
import org.slipway.workbench.appearance.KindLook;

/** Draws a line of the tree: icon with a badge for problems, name, and in faint letters the id or the number of elements. */
final class BranchLabels extends StyledCellLabelProvider {
    private final KindLook look;
    private final Icons icons;
    private final ResourceManager resources;
    private final Predicate<String> dirty;

    BranchLabels(KindLook look, Icons icons, ResourceManager resources, Predicate<String> dirty) {
        this.look = look;
        this.icons = icons;
        this.resources = resources;
        this.dirty = dirty;
    }

    @Override
    public void update(ViewerCell cell) {
        var branch = (Branch) cell.getElement();
        var colours = new Colours(cell.getControl());
        var text = new StyledString((branch.path().filter(dirty).isPresent() ? "*" : "") + branch.label());
        if (!branch.detail().isBlank() && !branch.detail().equals(branch.label())) {
            text.append("  " + branch.detail(), new StyledString.Styler() {
                @Override
                public void applyStyles(TextStyle style) {
                    style.foreground = resources.create(ColorDescriptor.createFrom(colours.faint()));
                }
            });
        }
        cell.setText(text.getString());
        cell.setStyleRanges(text.getStyleRanges());
        cell.setImage(image(branch));
        super.update(cell);
    }

    private Image image(Branch branch) {
        ImageDescriptor plain = switch (branch.iconKey()) {
            case "folder" -> icons.icon("folder");
            case "file" -> icons.icon("file");
            case "more" -> icons.icon("actions/go");
            default -> look.icon(branch.iconKey());
        };
        return branch.worst().filter(worst -> worst != Severity.INFO).map(worst -> badged(plain, worst)).orElseGet(() -> resources.create(plain));
    }

    private Image badged(ImageDescriptor plain, Severity worst) {
        return resources.create(new DecorationOverlayIcon(resources.create(plain), icons.icon("badges/" + worst.word()), IDecoration.BOTTOM_RIGHT));
    }

    @Override
    public String getToolTipText(Object element) {
        var branch = (Branch) element;
        return branch.element().map(its -> look.name(its.kindKey()) + " " + its.id() + "\n" + its.path()
                + (its.description().isBlank() ? "" : "\n\n" + its.description())).or(branch::path).orElse(null);
    }

}
