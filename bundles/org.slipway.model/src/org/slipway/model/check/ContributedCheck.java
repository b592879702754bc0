package org.slipway.model.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.slipway.model.ModelPackage;

/**
 * A check that a bundle announces. Its class is loaded when the first element comes that it is for; one that cannot be loaded
 * breaks, which the fence around every check tells.
 */
final class ContributedCheck implements Check {
    private final String name;
    private final Optional<String> kind;
    private final Supplier<Check> load;
    private Check loaded;

    /** @param kind the key of the only kind that it wants to see; empty for all */
    ContributedCheck(String name, Optional<String> kind, Supplier<Check> load) {
        this.name = name;
        this.kind = kind;
        this.load = load;
    }

    @Override
    public boolean concerns(EClass its, CheckScope scope) {
        if (kind.isPresent()) {
            return ModelPackage.Literals.NODE.isSuperTypeOf(its) && kind.get().equals(scope.kinds().key(its));
        }
        return loaded().concerns(its, scope);
    }

    @Override
    public Stream<Finding> check(EObject element, CheckScope scope) {
        if (kind.isPresent() && !concerns(element.eClass(), scope)) {
            return Stream.empty();
        }
        return loaded().check(element, scope);
    }

    @Override
    public List<Explanation> explanations() {
        try {
            return loaded().explanations();
        } catch (RuntimeException | LinkageError notLoadable) {
            return List.of(); // running the checks tells that it cannot be loaded
        }
    }

    @Override
    public String name() {
        return name;
    }

    private synchronized Check loaded() {
        if (loaded == null) {
            loaded = load.get();
        }
        return loaded;
    }
}
