package org.slipway.workbench.editor.tree;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.model.kinds.Kinds;
import org.slipway.workbench.editor.file.EditedFile;
import org.slipway.workbench.editor.file.Words;
import org.slipway.workbench.editor.tree.TreeNode.ElementNode;
import org.slipway.workbench.editor.tree.TreeNode.SlotNode;

/** What can be done to the elements of a file. Each is one step that can be undone, and tells which elements it leaves selected. */
public final class ElementEdits {
    private final EditedFile file;
    private final Kinds kinds;
    private final TreeShape shape;

    public ElementEdits(EditedFile file) {
        this.file = file;
        this.kinds = file.kinds();
        this.shape = new TreeShape(kinds);
    }

    /** Where something can be added from this line: into it, and behind it. */
    public List<Addition> additions(TreeNode node) {
        return switch (node) {
            case SlotNode(EObject owner, EReference feature) -> Addition.last(owner, feature).stream().toList();
            case ElementNode(EObject element) -> {
                Stream<Addition> inside = kinds.isUnknown(element.eClass()) ? Stream.of()
                        : shape.containments(element.eClass()).stream().flatMap(feature -> Addition.last(element, feature).stream());
                yield Stream.concat(inside, Addition.behind(element).stream()).toList();
            }
        };
    }

    /** The kinds that can be put there. */
    public List<EClass> allowed(Addition place) {
        return kinds.allowed(place.feature().getEReferenceType());
    }

    public EObject add(Addition place, EClass kind) {
        var made = new EObject[1];
        file.edit("Add " + word(kind), () -> made[0] = place.create(kind));
        return made[0];
    }

    /** Only elements inside others can be taken out here; a file's own element goes with its file. */
    public boolean canRemove(Collection<EObject> elements) {
        return !elements.isEmpty() && elements.stream().allMatch(element -> element.eContainer() != null);
    }

    /** Takes elements out; the one that stands closest to the first is selected next. */
    public EObject remove(List<EObject> elements) {
        EObject next = neighbour(elements);
        file.edit(elements.size() == 1 ? "Remove " + named(elements.getFirst()) : "Remove " + elements.size() + " elements",
                () -> elements.forEach(EcoreUtil::remove));
        return next;
    }

    private static EObject neighbour(List<EObject> removed) {
        EObject first = removed.getFirst();
        List<EObject> siblings = siblings(first);
        int at = siblings.indexOf(first);
        return Stream.concat(siblings.stream().skip(at), siblings.subList(0, Math.max(0, at)).reversed().stream())
                .filter(each -> !removed.contains(each)).findFirst().orElse(first.eContainer());
    }

    private static List<EObject> siblings(EObject element) {
        EReference feature = element.eContainmentFeature();
        return feature != null && feature.isMany() ? list(element.eContainer(), feature) : List.of(element);
    }

    @SuppressWarnings("unchecked")
    private static EList<EObject> list(EObject owner, EReference feature) {
        return (EList<EObject>) owner.eGet(feature);
    }

    public boolean canMove(EObject element, int by) {
        List<EObject> siblings = siblings(element);
        int to = siblings.indexOf(element) + by;
        return element.eContainer() != null && to >= 0 && to < siblings.size();
    }

    public void move(EObject element, int by) {
        EList<EObject> siblings = list(element.eContainer(), element.eContainmentFeature());
        file.edit("Move " + named(element) + (by < 0 ? " up" : " down"), () -> siblings.move(siblings.indexOf(element) + by, element));
    }

    public boolean canDuplicate(EObject element) {
        return Addition.behind(element).isPresent();
    }

    public EObject duplicate(EObject element) {
        EObject copy = copies(List.of(element)).getFirst();
        Addition place = Addition.behind(element).orElseThrow();
        file.edit("Duplicate " + named(element), () -> {
            rename(copy, siblings(element));
            place.put(List.of(copy));
        });
        return copy;
    }

    /** A copy gets a name of its own, so that it is told apart and no check complains about two of one name. */
    private void rename(EObject copy, List<EObject> siblings) {
        Optional<EStructuralFeature> head = kinds.head(copy.eClass()).filter(feature -> feature.getName().equals("name"));
        head.filter(feature -> copy.eGet(feature) instanceof String).ifPresent(feature -> {
            List<Object> taken = siblings.stream().filter(each -> each.eClass().getEAllStructuralFeatures().contains(feature))
                    .map(each -> each.eGet(feature)).toList();
            String gap = kinds.limits(feature).pattern().isPresent() ? "" : " ";
            String base = ((String) copy.eGet(feature)).replaceFirst("\\s*\\d+$", "");
            int number = 2;
            while (taken.contains(base + gap + number)) {
                number++;
            }
            copy.eSet(feature, base + gap + number);
        });
    }

    /** Copies that belong to no file. */
    public static List<EObject> copies(Collection<EObject> elements) {
        var copier = new EcoreUtil.Copier(false, true);
        List<EObject> copies = new ArrayList<>(copier.copyAll(elements));
        copier.copyReferences();
        return copies;
    }

    /** Where these elements can be pasted from this line: into it first, else behind it. */
    public Optional<Addition> pastePlace(TreeNode node, List<EObject> elements) {
        return elements.isEmpty() ? Optional.empty() : additions(node).stream()
                .filter(place -> place.feature().isMany() || elements.size() == 1)
                .filter(place -> elements.stream().allMatch(element -> place.takes(element.eClass()))).findFirst();
    }

    public List<EObject> paste(Addition place, List<EObject> elements) {
        List<EObject> copies = copies(elements);
        file.edit(copies.size() == 1 ? "Paste " + word(copies.getFirst().eClass()) : "Paste " + copies.size() + " elements",
                () -> place.put(copies));
        return copies;
    }

    /** “group “Prepare disk””; the name of a step of undo is all that the history shows of it. */
    private String named(EObject element) {
        String name = new Labels(kinds).name(element);
        return word(element.eClass()) + (name.equals(Words.of(element.eClass())) ? "" : " “" + name + "”");
    }

    private static String word(EClass kind) {
        return Words.within(kind);
    }
}
