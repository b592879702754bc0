package org.slipway.model.site;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.slipway.base.Problem;
import org.slipway.model.Identified;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.YamlResource;

/** What the parts of an open site share: its files, the index over them, and who is told of changes. */
final class SiteState {
    private final Path folder;
    private final Kinds kinds;
    private final SiteResourceSet resources;
    private final Map<String, SiteFile> files = new TreeMap<>();
    private final List<SiteListener> listeners = new CopyOnWriteArrayList<>();
    private List<Problem> remarks = List.of();
    private SiteIndex index;
    private Map<EObject, List<Use>> uses;

    SiteState(Path folder, Kinds kinds) {
        this.folder = folder;
        this.kinds = kinds;
        this.resources = new SiteResourceSet(kinds, this::index);
    }

    Path folder() {
        return folder;
    }

    Kinds kinds() {
        return kinds;
    }

    SiteResourceSet resources() {
        return resources;
    }

    Map<String, SiteFile> files() {
        return files;
    }

    SiteFile file(Resource resource) {
        SiteFile file = files.get(SiteResourceSet.path(resource));
        if (file == null || file.resource() != resource) {
            throw new IllegalArgumentException(resource.getURI() + " is no file of this site");
        }
        return file;
    }

    List<YamlResource> all() {
        return files.values().stream().map(SiteFile::resource).toList();
    }

    void join(SiteFile file) {
        files.put(file.path(), file);
        resources.getResources().add(file.resource());
        stale();
    }

    void leave(SiteFile file) {
        files.remove(file.path());
        resources.getResources().remove(file.resource());
        stale();
    }

    void clear() {
        resources.getResources().clear();
        files.clear();
        stale();
    }

    SiteIndex index() {
        if (index == null) {
            index = new SiteIndex(all());
        }
        return index;
    }

    List<Use> uses(Identified target) {
        return List.copyOf(uses().getOrDefault(target, List.of()));
    }

    /** All that is used, with its uses. */
    Map<EObject, List<Use>> uses() {
        if (uses == null) {
            uses = SiteIndex.uses(all());
        }
        return uses;
    }

    /** The models changed: who has which id and who uses whom is found anew when next asked. */
    void stale() {
        index = null;
        uses = null;
    }

    /** What of the folder was left out on purpose when it was last looked at. */
    List<Problem> remarks() {
        return remarks;
    }

    void remarks(List<Problem> now) {
        remarks = now;
    }

    Collection<SiteListener> listeners() {
        return listeners;
    }

    void tell(SiteChange change) {
        listeners.forEach(listener -> listener.changed(change));
    }
}
