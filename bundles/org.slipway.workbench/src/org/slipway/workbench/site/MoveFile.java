package org.slipway.workbench.site;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.model.Identified;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.site.OpenSite;
import org.slipway.model.site.Use;
import org.slipway.model.text.References;
import org.slipway.model.text.YamlResource;

/**
 * Works out what moving a file does: it goes from one path and comes to the other, and references that name the file name the
 * new path. The model's own move is not asked, since what it did could not be taken back before the user's documents followed.
 */
record MoveFile(String path, String newPath) {

    List<FileStep> steps(SiteModel model) throws ProblemException {
        OpenSite site = model.site();
        YamlResource file = site.resource(path).orElseThrow(() -> new ProblemException(
                Problem.error("FILE-NONE", "There is no file " + path + " any more.").next("Look at the navigator and try again.")));
        boolean inside = site.folder().resolve(newPath).normalize().startsWith(site.folder());
        if (!inside || !newPath.endsWith(".yaml") || site.resource(newPath).isPresent()) {
            throw new ProblemException(Problem.error("FILE-PATH", "A file cannot be moved to “" + newPath + "”.").at(Place.of(newPath))
                    .next("Name a path below the site's folder that ends in .yaml and is not taken."));
        }
        List<FileStep> steps = new ArrayList<>(model.propose(open -> follow(open, file)));
        String before = file.text();
        String after = before;
        for (FileStep step : steps) {
            after = step instanceof FileStep.Replace own && own.path().equals(path) ? own.apply(after) : after;
        }
        steps.removeIf(step -> step.path().equals(path));
        steps.add(new FileStep.Delete(path, before));
        steps.add(new FileStep.Create(newPath, after));
        return steps;
    }

    private void follow(OpenSite site, YamlResource file) {
        var named = new ArrayList<Runnable>();
        Set<YamlResource> touched = new LinkedHashSet<>();
        for (Iterator<EObject> all = file.getAllContents(); all.hasNext();) {
            if (all.next() instanceof Identified target) {
                site.uses(target).stream().filter(use -> site.reference(target, use.feature().getEReferenceType()).contains("#"))
                        .forEach(use -> {
                            named.add(() -> rename(site.kinds(), use, target));
                            touched.add((YamlResource) use.from().eResource());
                        });
            }
        }
        if (!touched.isEmpty()) {
            site.edit(touched, () -> named.forEach(Runnable::run));
        }
    }

    @SuppressWarnings("unchecked")
    private void rename(Kinds kinds, Use use, Identified target) {
        EObject named = References.proxy(newPath + "#" + target.getId(), use.feature().getEReferenceType(), kinds).orElseThrow();
        if (use.feature().isMany()) {
            var list = (EList<EObject>) use.from().eGet(use.feature());
            list.set(list.indexOf(target), named);
        } else {
            use.from().eSet(use.feature(), named);
        }
    }
}
