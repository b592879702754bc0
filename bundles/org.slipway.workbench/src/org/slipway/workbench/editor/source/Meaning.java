package org.slipway.workbench.editor.source;

import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.model.kinds.Kinds;
import org.slipway.workbench.editor.source.Branch.Entry;

/** What the keys of a sketch stand for in the metamodel. */
final class Meaning {
    private final Kinds kinds;

    Meaning(Kinds kinds) {
        this.kinds = kinds;
    }

    Kinds kinds() {
        return kinds;
    }

    /** The kind of the element that a branch writes, by its first key. */
    Optional<EClass> kind(Branch branch) {
        if (branch.entries().isEmpty()) {
            return Optional.empty();
        }
        String key = branch.entries().getFirst().name();
        return branch.under().isEmpty() ? kinds.findRoot(key) : expected(branch).flatMap(type -> kinds.find(key, type));
    }

    /** What may stand where a branch stands; empty at the top of a file, and where no element is wanted. */
    Optional<EClass> expected(Branch branch) {
        return branch.under().flatMap(this::feature).filter(Meaning::isContainment)
                .map(feature -> ((EReference) feature).getEReferenceType());
    }

    Optional<EStructuralFeature> feature(Entry entry) {
        return kind(entry.in()).flatMap(kind -> entry.isFirst() ? kinds.head(kind) : kinds.feature(kind, entry.name()));
    }

    /** Whether the entry's key names a kind. */
    boolean namesKind(Entry entry) {
        return entry.isFirst() && kind(entry.in()).isPresent();
    }

    /** Whether the entry is a pair of a map, whose keys nobody declares. */
    boolean isPair(Entry entry) {
        return entry.in().under().flatMap(this::feature).filter(Kinds::isMap).isPresent();
    }

    static boolean isContainment(EStructuralFeature feature) {
        return feature instanceof EReference reference && reference.isContainment() && !Kinds.isMap(feature);
    }

    static boolean isReference(EStructuralFeature feature) {
        return feature instanceof EReference reference && !reference.isContainment();
    }
}
