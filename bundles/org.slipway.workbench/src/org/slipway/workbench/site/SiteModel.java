package org.slipway.workbench.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.slipway.base.AtomicFile;
import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.model.check.Finding;
import org.slipway.model.check.QuickFix;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.site.OpenSite;
import org.slipway.model.site.SiteChange;
import org.slipway.model.text.YamlResource;

/** The model of a whole site, with what was found wrong in it. Belongs to the Job that runs; see the package. */
final class SiteModel {

    /** What happened on disk, and to which file. Texts have line feeds only. */
    sealed interface DiskEvent {
        record Loaded(String path, String text) implements DiskEvent {
        }

        record Removed(String path) implements DiskEvent {
        }

        record Conflict(String path, Optional<String> theirs) implements DiskEvent {
        }
    }

    private final OpenSite site;
    private final SiteChecker checker;
    private final SnapshotMaker maker;
    private final Map<String, SiteFile> files = new TreeMap<>();
    private final Map<String, List<Finding>> findings = new HashMap<>();
    private final Set<String> stale = new LinkedHashSet<>();
    private final List<SiteChange> happened = new ArrayList<>();

    private SiteModel(OpenSite site, SiteChecker checker) {
        this.site = site;
        this.checker = checker;
        this.maker = new SnapshotMaker(site.kinds());
        site.addListener(happened::add);
        site.resources().forEach(file -> stale.add(site.pathOf(file)));
    }

    static SiteModel open(Path folder, Kinds kinds, SiteChecker checker) throws ProblemException {
        return new SiteModel(OpenSite.open(folder, kinds), checker);
    }

    OpenSite site() {
        return site;
    }

    /** Brings the model up to texts that were edited in documents. */
    void takeIn(Map<String, String> texts) {
        texts.forEach((path, text) -> site.resource(path).filter(file -> !file.text().equals(text)).ifPresent(file -> {
            site.replaceText(file, text);
            checkOne(path);
        }));
    }

    void checkOne(String path) {
        site.resource(path).ifPresent(file -> keep(path, checker.one(site, file)));
    }

    void checkAll() {
        var byPath = new HashMap<String, List<Finding>>();
        for (Finding finding : checker.all(site)) {
            byPath.computeIfAbsent(pathOf(finding), p -> new ArrayList<>()).add(finding);
        }
        site.resources().stream().map(site::pathOf).forEach(path -> keep(path, byPath.getOrDefault(path, List.of())));
    }

    private void keep(String path, List<Finding> found) {
        List<Finding> before = findings.put(path, found);
        if (!found.isEmpty() || before != null && !before.isEmpty()) {
            stale.add(path);
        }
    }

    /** What concerns no one file, a folder for instance, is shown with the site's own. */
    private String pathOf(Finding finding) {
        String path = finding.problem().place().map(Place::file)
                .orElseGet(() -> finding.element().eResource() == null ? "" : site.pathOf(finding.element().eResource()));
        return site.resource(path).isPresent() ? path : "site.yaml";
    }

    /** What the UI shows from now on. */
    SiteSnapshot snapshot() {
        for (SiteChange change : happened) {
            switch (change) {
                case SiteChange.Loaded(YamlResource file) -> stale.add(site.pathOf(file));
                case SiteChange.Edited(YamlResource file) -> stale.add(site.pathOf(file));
                case SiteChange.Saved(YamlResource file) -> stale.add(site.pathOf(file));
                case SiteChange.Conflict(YamlResource file) -> stale.add(site.pathOf(file));
                case SiteChange.Removed(String path) -> stale.add(path);
            }
        }
        happened.clear();
        for (String path : stale) {
            site.resource(path).ifPresentOrElse(
                    file -> files.put(path, maker.file(path, file, site.dirty(file), findings.getOrDefault(path, List.of()))),
                    () -> forget(path));
        }
        stale.clear();
        return new SiteSnapshot(files);
    }

    private void forget(String path) {
        files.remove(path);
        findings.remove(path);
    }

    /** Looks at the disk. */
    List<DiskEvent> refresh() throws ProblemException {
        int from = happened.size();
        site.refresh();
        var events = new ArrayList<DiskEvent>();
        for (SiteChange change : List.copyOf(happened.subList(from, happened.size()))) {
            switch (change) {
                case SiteChange.Loaded(YamlResource file) -> events.add(new DiskEvent.Loaded(site.pathOf(file), file.text()));
                case SiteChange.Removed(String path) -> events.add(new DiskEvent.Removed(path));
                case SiteChange.Conflict(YamlResource file) -> events.add(new DiskEvent.Conflict(site.pathOf(file), onDisk(site.pathOf(file))));
                case SiteChange.Edited edited -> { }
                case SiteChange.Saved saved -> { }
            }
        }
        return events;
    }

    /** What is on disk in the place of a file; empty when nothing is. */
    Optional<String> onDisk(String path) throws ProblemException {
        Path file = site.folder().resolve(path);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var theirs = new YamlResource(site.resource(path).orElseThrow().getURI(), site.kinds());
            theirs.load(Files.readAllBytes(file));
            return Optional.of(theirs.text());
        } catch (IOException unreadable) {
            throw new ProblemException(Problem.error("FILE-UNREADABLE", "The file cannot be read: " + unreadable.getMessage() + ".")
                    .at(Place.of(path)).next("See that you may read it."), unreadable);
        }
    }

    /** What an edit would do to the texts. The model is afterwards what it was. */
    List<FileStep> propose(SiteEdit edit) throws ProblemException {
        var before = new LinkedHashMap<YamlResource, String>();
        site.resources().forEach(file -> before.put(file, file.text()));
        var steps = new ArrayList<FileStep>();
        try {
            edit.run(site);
        } finally {
            for (YamlResource file : site.resources()) {
                String old = before.get(file);
                String now = file.text();
                if (old == null) {
                    steps.add(new FileStep.Create(site.pathOf(file), now));
                    site.replaceText(file, "");
                    site.save(file); // a file that was never on disk and is empty is forgotten
                } else if (!old.equals(now)) {
                    boolean emptied = now.isBlank() && file.getContents().isEmpty();
                    steps.add(emptied ? new FileStep.Delete(site.pathOf(file), old)
                            : FileStep.Replace.between(site.pathOf(file), old, now));
                    site.replaceText(file, old);
                }
            }
        }
        return steps;
    }

    /** What a quick fix would do to the texts; nothing when the problem is gone. */
    List<FileStep> proposeFix(SiteProblem problem, String label) throws ProblemException {
        Optional<YamlResource> file = site.resource(problem.path());
        List<Finding> now = file.map(each -> checker.one(site, each)).orElse(List.of()).stream()
                .filter(finding -> finding.problem().code().equals(problem.problem().code())).toList();
        Optional<QuickFix> fix = now.stream().filter(finding -> finding.problem().equals(problem.problem())).findFirst()
                .or(() -> now.stream().findFirst()).stream().flatMap(finding -> finding.fixes().stream())
                .filter(each -> each.label().equals(label)).findFirst();
        return fix.isEmpty() ? List.of() : propose(open -> open.edit(file.orElseThrow(), fix.get().edit()));
    }

    /** Carries out steps on files that no document is open for, and writes them. */
    void carryOut(List<FileStep> steps) throws ProblemException {
        for (FileStep step : steps) {
            switch (step) {
                case FileStep.Replace replace -> replace(replace);
                case FileStep.Create create -> create(create);
                case FileStep.Delete delete -> delete(delete);
            }
        }
    }

    private void replace(FileStep.Replace step) throws ProblemException {
        YamlResource file = site.resource(step.path()).filter(each -> step.fits(each.text())).orElseThrow(() -> changed(step));
        boolean clean = !site.dirty(file);
        site.replaceText(file, step.apply(file.text()));
        if (clean) {
            site.save(file);
        }
        checkOne(step.path());
    }

    private void create(FileStep.Create step) throws ProblemException {
        Path target = site.folder().resolve(step.path());
        try {
            Files.createDirectories(target.getParent());
            if (!target.getParent().toRealPath().startsWith(site.folder().toRealPath())) {
                throw new ProblemException(Problem.error("FILE-OUTSIDE", "A link on the way to this file leads out of the site's folder.")
                        .at(Place.of(step.path())).next("Put a folder in place of the link; nothing was written."));
            }
            AtomicFile.real().replaceUnlessChanged(target, step.text().getBytes(StandardCharsets.UTF_8), Optional.empty());
        } catch (IOException refused) {
            throw new ProblemException(Problem.error("FILE-UNWRITABLE", "The file cannot be written: " + refused.getMessage() + ".")
                    .at(Place.of(step.path())).next("See that there is room and that you may write there."), refused);
        }
        site.refresh();
        checkOne(step.path());
    }

    private void delete(FileStep.Delete step) throws ProblemException {
        YamlResource file = site.resource(step.path()).filter(each -> each.text().equals(step.text())).orElseThrow(() -> changed(step));
        site.replaceText(file, "");
        site.save(file);
    }

    private static ProblemException changed(FileStep step) {
        return new ProblemException(Problem.error("FILE-CHANGED", step.path() + " was changed meanwhile, so this cannot be done to it.")
                .at(Place.of(step.path())).next("Look at the file and try again."));
    }
}
