package org.slipway.model.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.model.Identified;
import org.slipway.model.text.YamlResource;

/** Changes of models and files in memory; the texts follow at once, the disk when saved. */
final class SiteEdits {
    private final SiteState state;
    private final SiteFiles disk;
    private final ReferenceKeeper references;

    SiteEdits(SiteState state, SiteFiles disk, ReferenceKeeper references) {
        this.state = state;
        this.disk = disk;
        this.references = references;
    }

    /** A new file, not yet saved, in the folder of the element's kind and named by its id. */
    YamlResource create(Identified element) throws ProblemException {
        String where = state.kinds().folder(element.eClass()).orElse("");
        String name = element.getId() == null || element.getId().isBlank() ? "unnamed" : element.getId().toLowerCase(Locale.ROOT);
        String base = where.isEmpty() ? name : where + "/" + name;
        String path = base + ".yaml";
        for (int i = 2; state.files().containsKey(path) || Files.exists(disk.at(path)); i++) {
            path = base + "-" + i + ".yaml";
        }
        return create(path, element);
    }

    YamlResource create(String path, EObject root) throws ProblemException {
        checkFree(path);
        var file = new SiteFile(path, new YamlResource(SiteResourceSet.uri(path), state.kinds()));
        file.resource().load(new byte[0]);
        state.join(file);
        file.resource().getContents().add(root);
        file.resource().synchronise();
        state.stale();
        state.tell(new SiteChange.Edited(file.resource()));
        return file.resource();
    }

    private void checkFree(String path) throws ProblemException {
        Path resolved = disk.at(path).normalize();
        if (!resolved.startsWith(state.folder()) || !SiteFiles.isYaml(resolved.getFileName().toString())) {
            throw new ProblemException(Problem.error("FILE-PATH", "“" + path + "” is no place for a file of this site.")
                    .next("Name a path below the site's folder that ends in .yaml."));
        }
        if (state.files().containsKey(path) || Files.exists(resolved)) {
            throw new ProblemException(Problem.error("FILE-EXISTS", "There is a file " + path + " already.").at(Place.of(path))
                    .next("Choose another name."));
        }
    }

    /** Runs a change of the model and brings the texts up to it: the file's, and those that refer to an id which it changed. */
    void edit(YamlResource file, Runnable change) {
        edit(Set.of(file), change);
    }

    void edit(Collection<YamlResource> touched, Runnable change) {
        var affected = new LinkedHashSet<YamlResource>(touched);
        for (YamlResource file : touched) {
            ReferenceKeeper.ids(file).keySet().forEach(element -> state.uses((Identified) element).forEach(use -> add(affected, use.from().eResource())));
        }
        change.run();
        state.stale();
        for (YamlResource file : affected) {
            String before = file.text();
            file.synchronise();
            if (!before.equals(file.text())) {
                state.tell(new SiteChange.Edited(file));
            }
        }
        references.unresolveGone();
    }

    private static void add(Collection<YamlResource> files, Resource file) {
        if (file instanceof YamlResource yaml) {
            files.add(yaml);
        }
    }

    /** Takes a new text of a file, as typed by somebody; references to ids that it no longer has become dangling. */
    void replaceText(YamlResource file, String text) {
        references.changeText(file, () -> file.replaceText(text));
        state.tell(new SiteChange.Edited(file));
    }

    /** Refuses what cannot be the id of a new element of this kind. */
    void checkNewId(String id, EClass kind) throws ProblemException {
        new IdRule(state).check(id, kind, each -> false);
    }

    /** Gives an element another id, everywhere. */
    void rename(Identified element, String newId) throws ProblemException {
        new IdRule(state).check(newId, element.eClass(), each -> each == element);
        List<YamlResource> touched = new ArrayList<>();
        add(touched, element.eResource());
        Optional<YamlResource> broken = state.uses(element).stream().map(use -> use.from().eResource()).map(YamlResource.class::cast)
                .filter(YamlResource::broken).findFirst().or(() -> touched.stream().filter(YamlResource::broken).findFirst());
        if (broken.isPresent()) {
            throw new ProblemException(Problem.error("FILE-BROKEN", "The file " + SiteResourceSet.path(broken.get())
                    + " cannot be read, so the id cannot be changed in it.").next("Mend that file first."));
        }
        edit(touched, () -> element.setId(newId));
    }

    /** Gives a file another path; references that name the file follow. It moves on disk when it is saved. */
    void move(YamlResource file, String newPath) throws ProblemException {
        checkFree(newPath);
        SiteFile moved = state.file(file);
        edit(Set.of(file), () -> {
            state.files().remove(moved.path());
            moved.moveTo(newPath);
            state.files().put(newPath, moved);
        });
        state.tell(new SiteChange.Edited(file));
    }

    /** Takes an element out; those who refer to it are returned, and are dangling from now on. A file left empty goes when saved. */
    List<Use> delete(Identified element) {
        List<Use> orphaned = state.uses(element);
        List<YamlResource> touched = new ArrayList<>();
        add(touched, element.eResource());
        edit(touched, () -> EcoreUtil.remove(element));
        return orphaned;
    }
}
