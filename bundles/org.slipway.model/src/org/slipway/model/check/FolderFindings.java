package org.slipway.model.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.model.ModelFactory;
import org.slipway.model.Site;
import org.slipway.model.site.OpenSite;
import org.slipway.model.text.YamlResource;

/** What is wrong with files as such: with what they are, not with what stands in them. */
final class FolderFindings {
    private static final String SITE_FILE = "site.yaml";
    private static final String UNFIT = "SITE-UNFIT";

    private final OpenSite site;

    FolderFindings(OpenSite site) {
        this.site = site;
    }

    /** @return for the site's own file also what is to be said of the folder */
    List<Finding> of(YamlResource file) {
        var findings = new ArrayList<Finding>();
        boolean own = site.pathOf(file).equals(SITE_FILE);
        if (own) {
            site.remarks().forEach(remark -> findings.add(finding(remark)));
        }
        if (!file.broken()) {
            if (own) {
                unfit(file).map(FolderFindings::finding).ifPresent(findings::add);
            } else {
                sites(file).forEach(misplaced -> findings.add(Finding.about(misplaced,
                        Problem.error(UNFIT, "A site stands in site.yaml, and nowhere else.").next("Remove it from this file."))));
                empty(file).map(FolderFindings::finding).ifPresent(findings::add);
            }
        }
        return findings.stream().map(FindingPlace::place).toList();
    }

    private static Finding finding(Problem problem) {
        return Finding.about(ModelFactory.eINSTANCE.createUnknownElement(), problem);
    }

    private static List<Site> sites(YamlResource file) {
        return file.getContents().stream().filter(Site.class::isInstance).map(Site.class::cast).toList();
    }

    private static Optional<Problem> unfit(YamlResource file) {
        List<Site> sites = sites(file);
        if (sites.isEmpty()) {
            Optional<Place> place = file.getContents().stream().findFirst().flatMap(file::place);
            return Optional.of(Problem.error(UNFIT, "site.yaml does not hold a site.").at(place.orElse(start(SITE_FILE)))
                    .next("Begin it with site: and the name of the site, then id: and a short name for it."));
        }
        EObject last = sites.getLast();
        return sites.size() == 1 ? Optional.empty()
                : Optional.of(Problem.error(UNFIT, "site.yaml holds " + sites.size() + " sites; a folder is one.")
                        .at(file.place(last).orElse(start(SITE_FILE))).next("Keep one of them; a site of its own needs a folder of its own."));
    }

    /** A file whose only element was taken out goes with the next save; of one on disk somebody expects something. */
    private Optional<Problem> empty(YamlResource file) {
        return !file.getContents().isEmpty() || site.dirty(file) ? Optional.empty()
                : Optional.of(Problem.warning("FILE-EMPTY", "The file holds nothing" + (file.text().isBlank() ? "." : " but comments."))
                        .at(start(site.pathOf(file))).next("Write what it is there for, or remove it."));
    }

    private static Place start(String path) {
        return new Place(path, 1, 1);
    }
}
