package org.slipway.workbench.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.model.text.YamlResource;

/** Writes files of a site, or reads them again, within a Job. */
final class Saving {

    /** What became of it: the texts that are on disk now, and what is there instead of those that could not be written. */
    record Done(Map<String, String> saved, Map<String, Optional<String>> conflicts, List<Problem> problems, SiteSnapshot snapshot) {
    }

    private final SiteModel model;

    Saving(SiteModel model) {
        this.model = model;
    }

    /** @param wanted the files, and whether each may overwrite what is on disk */
    Done save(Map<String, Boolean> wanted) {
        var saved = new LinkedHashMap<String, String>();
        var conflicts = new LinkedHashMap<String, Optional<String>>();
        var problems = new ArrayList<Problem>();
        wanted.forEach((path, overwrite) -> model.site().resource(path).ifPresent(file -> {
            try {
                save(file, overwrite);
                saved.put(path, file.text());
            } catch (ProblemException refused) {
                problems.addAll(refused.problems());
                if (refused.problems().stream().anyMatch(problem -> "FILE-CHANGED".equals(problem.code()))) {
                    conflict(path, conflicts, problems);
                }
            }
        }));
        return new Done(saved, conflicts, problems, model.snapshot());
    }

    private void save(YamlResource file, boolean overwrite) throws ProblemException {
        if (overwrite) {
            model.site().overwrite(file);
        } else if (model.site().dirty(file)) {
            model.site().save(file);
        }
    }

    private void conflict(String path, Map<String, Optional<String>> conflicts, List<Problem> problems) {
        try {
            conflicts.put(path, model.onDisk(path));
        } catch (ProblemException unreadable) {
            problems.addAll(unreadable.problems());
        }
    }

    /** What is on disk, which is the file's text from now on; empty when it is gone there, and so from the site. */
    Optional<String> takeTheirs(String path) throws ProblemException {
        YamlResource file = model.site().resource(path).orElseThrow();
        if (model.onDisk(path).isEmpty()) {
            model.site().replaceText(file, "");
            model.site().save(file);
            return Optional.empty();
        }
        model.site().reload(file);
        return Optional.of(file.text());
    }
}
