package org.slipway.sequence.ui.editor;

import java.net.URL;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Path;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.jface.viewers.DecorationOverlayIcon;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.osgi.framework.FrameworkUtil;
import org.slipway.base.Severity;
import org.slipway.sequence.SequencePackage;
import org.slipway.workbench.editor.file.ProblemBadge;

/** The pictures of groups and steps, by the category of their kind, with small marks for what they are set to. */
public final class SequenceIcons {
    private final ResourceManager resources;

    public SequenceIcons(ResourceManager resources) {
        this.resources = resources;
    }

    private final Map<String, Optional<ImageDescriptor>> files = new HashMap<>();
    private final Map<EClass, ImageDescriptor> kinds = new HashMap<>();
    private final Map<ImageDescriptor, Image> images = new HashMap<>();

    /** Each is kept as long as the page. */
    private Image image(ImageDescriptor descriptor) {
        return images.computeIfAbsent(descriptor, resources::create);
    }

    private Optional<ImageDescriptor> file(String name) {
        return files.computeIfAbsent(name, SequenceIcons::found);
    }

    private static Optional<ImageDescriptor> found(String name) {
        URL found = FileLocator.find(FrameworkUtil.getBundle(SequenceIcons.class), new Path("icons/" + name + ".svg"));
        return Optional.ofNullable(found).map(ImageDescriptor::createFromURL);
    }

    private ImageDescriptor named(String name) {
        return file(name).orElseGet(ImageDescriptor::getMissingImageDescriptor);
    }

    public Image sequence() {
        return image(named("sequence"));
    }

    public Image of(EClass kind) {
        return image(descriptor(kind));
    }

    private ImageDescriptor descriptor(EClass kind) {
        return kinds.computeIfAbsent(kind, this::made);
    }

    /** A category of which there is no picture, for instance a vendor's, has that of other steps. */
    private ImageDescriptor made(EClass kind) {
        if (SequencePackage.Literals.TASK_SEQUENCE.isSuperTypeOf(kind)) {
            return named("sequence");
        }
        if (SequencePackage.Literals.GROUP.isSuperTypeOf(kind)) {
            return named("group");
        }
        return file("category/" + fileName(StepKinds.category(kind))).orElseGet(() -> named("category/other"));
    }

    /** “User state” is in userState.svg. */
    private static String fileName(String category) {
        var name = new StringBuilder();
        for (String word : category.split("/")[0].toLowerCase(Locale.ROOT).split("\\W+")) {
            name.append(name.isEmpty() || word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    /** With a diamond for a condition, an arrow for going on after an error, and the worst problem. */
    Image of(EntryLook look) {
        ImageDescriptor plain = descriptor(look.kind());
        ImageDescriptor base = look.active() ? plain : ImageDescriptor.createWithFlags(plain, SWT.IMAGE_DISABLE);
        var marks = new ImageDescriptor[5];
        marks[IDecoration.TOP_RIGHT] = look.conditional() ? named("badge/condition") : null;
        marks[IDecoration.BOTTOM_RIGHT] = !look.enabled() ? named("badge/disabled") : look.goesOn() ? named("badge/continue") : null;
        marks[IDecoration.BOTTOM_LEFT] = look.worst().filter(each -> each != Severity.INFO).map(ProblemBadge::corner).orElse(null);
        for (ImageDescriptor mark : marks) {
            if (mark != null) {
                return image(new DecorationOverlayIcon(image(base), marks));
            }
        }
        return image(base);
    }
}
