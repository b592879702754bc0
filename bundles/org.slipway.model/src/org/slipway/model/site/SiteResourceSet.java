package org.slipway.model.site;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.slipway.model.Identified;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.References;

/** The files of a site; references between them are found by id. */
final class SiteResourceSet extends ResourceSetImpl implements References {
    static final String SCHEME = "site";

    private final Kinds kinds;
    private final Supplier<SiteIndex> index;

    SiteResourceSet(Kinds kinds, Supplier<SiteIndex> index) {
        this.kinds = kinds;
        this.index = index;
        kinds.packages().forEach(each -> getPackageRegistry().put(each.getNsURI(), each));
    }

    static URI uri(String path) {
        return URI.createHierarchicalURI(SCHEME, null, null, URI.encodeFragment(path, true).split("/"), null, null);
    }

    static String path(Resource file) {
        return URI.decode(file.getURI().path()).replaceFirst("^/", "");
    }

    @Override
    public EObject getEObject(URI uri, boolean loadOnDemand) {
        if (!References.SCHEME.equals(uri.scheme())) {
            return super.getEObject(uri, loadOnDemand);
        }
        return type(uri).flatMap(type -> resolve(uri.fragment(), type)).orElse(null);
    }

    private Optional<EClass> type(URI uri) {
        EPackage owner = getPackageRegistry().getEPackage(URI.decode(uri.segment(0)));
        EClassifier type = owner == null ? null : owner.getEClassifier(uri.segment(1));
        return type instanceof EClass found ? Optional.of(found) : Optional.empty();
    }

    @Override
    public Optional<EObject> resolve(String text, EClass type) {
        List<Identified> found = find(text, type);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    List<Identified> find(String text, EClass type) {
        int mark = text.lastIndexOf('#');
        String id = text.substring(mark + 1);
        List<Identified> found = index.get().withId(id);
        if (found.isEmpty()) {
            return found;
        }
        return found.stream().filter(each -> type.isInstance(each) || type.isSuperTypeOf(each.eClass()))
                .filter(each -> mark < 0 || path(each.eResource()).equals(text.substring(0, mark))).toList();
    }

    @Override
    public String text(EObject target, EClass type) {
        String id = target instanceof Identified identified && identified.getId() != null ? identified.getId() : "";
        boolean alone = find(id, type).size() <= 1;
        return alone || target.eResource() == null ? id : path(target.eResource()) + "#" + id;
    }

    Kinds kinds() {
        return kinds;
    }
}
