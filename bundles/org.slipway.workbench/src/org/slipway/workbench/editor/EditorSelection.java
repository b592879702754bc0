package org.slipway.workbench.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.jspecify.annotations.Nullable;
import org.slipway.model.text.YamlResource;

/** Which element of the file all pages show. When it goes away, whatever stands in its place or around it is next. */
public final class EditorSelection {
    private final YamlResource file;
    private final List<Consumer<EObject>> listeners = new CopyOnWriteArrayList<>();
    private Optional<EObject> element = Optional.empty();
    private List<String> path = List.of();

    EditorSelection(YamlResource file) {
        this.file = file;
    }

    public void addListener(Consumer<EObject> listener) {
        listeners.add(listener);
    }

    public void removeListener(Consumer<EObject> listener) {
        listeners.remove(listener);
    }

    public Optional<EObject> element() {
        return element;
    }

    public void select(EObject selected) {
        boolean other = element.filter(selected::equals).isEmpty();
        element = Optional.of(selected);
        remember();
        if (other) {
            listeners.forEach(listener -> listener.accept(selected));
        }
    }

    private void remember() {
        path = element.filter(each -> each.eResource() == file).map(EditorSelection::pathOf).orElse(path);
    }

    private static List<String> pathOf(EObject element) {
        EObject owner = element.eContainer();
        if (owner == null) {
            return List.of(String.valueOf(element.eResource().getContents().indexOf(element)));
        }
        var path = new ArrayList<>(pathOf(owner));
        path.add(((InternalEObject) owner).eURIFragmentSegment(element.eContainmentFeature(), element));
        return path;
    }

    /** The model changed: an element that is gone gives way to the one at its place, or the nearest around that. */
    public void modelChanged() {
        if (element.filter(each -> each.eResource() == file).isPresent()) {
            remember();
            return;
        }
        nearest().ifPresentOrElse(this::select, () -> element = Optional.empty());
    }

    private Optional<EObject> nearest() {
        if (file.getContents().isEmpty()) {
            return Optional.empty();
        }
        int root = path.isEmpty() ? 0 : Math.clamp(Integer.parseInt(path.getFirst()), 0, file.getContents().size() - 1);
        EObject found = file.getContents().get(root);
        for (String segment : path.subList(Math.min(1, path.size()), path.size())) {
            EObject next = child(found, segment);
            if (next == null) {
                break;
            }
            found = next;
        }
        return Optional.of(found);
    }

    private static @Nullable EObject child(EObject owner, String segment) {
        try {
            return ((InternalEObject) owner).eObjectForURIFragmentSegment(segment);
        } catch (RuntimeException gone) {
            return null; // what EMF answers for a place that is not there any more
        }
    }
}
