package org.slipway.model.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.model.check.builtin.BuiltInChecks;
import org.slipway.model.site.OpenSite;
import org.slipway.model.text.YamlResource;

/** All checks that are to run over a site. What they find, and what was found when its files were read, comes in one list. */
public final class Checks {
    private static final Comparator<Finding> BY_PLACE = Comparator.comparing(Finding::problem,
            Comparator.<Problem, String>comparing(problem -> problem.place().map(Place::file).orElse(""))
                    .thenComparing(problem -> problem.place().map(Place::line).orElse(0))
                    .thenComparing(problem -> problem.place().map(Place::column).orElse(0))
                    .thenComparing(Problem::code).thenComparing(Problem::text));

    private final List<Check> checks;

    public Checks(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    /** Those that come with the core, for where there are no extensions to read. */
    public static Checks builtIn() {
        return new Checks(BuiltInChecks.all());
    }

    /** Everything that is wrong with a site, in the order of files and lines. */
    public List<Finding> run(OpenSite site) {
        return run(site, site.resources());
    }

    /** Everything that is wrong with one file of a site. */
    public List<Finding> run(OpenSite site, YamlResource one) {
        return run(site, List.of(one));
    }

    private List<Finding> run(OpenSite site, List<YamlResource> files) {
        var scope = new SiteScope(site);
        List<FencedCheck> fenced = checks.stream().map(FencedCheck::new).toList();
        var byKind = new IdentityHashMap<EClass, List<FencedCheck>>();
        var findings = new ArrayList<Finding>();
        var folder = new FolderFindings(site);
        for (YamlResource file : files) {
            findings.addAll(folder.of(file));
            new ReadingFindings(file).all().forEach(findings::add);
            if (!file.broken()) {
                check(file, kind -> byKind.computeIfAbsent(kind, k -> fenced.stream().filter(each -> each.concerns(k, scope)).toList()),
                        scope, findings);
            }
        }
        fenced.forEach(check -> check.complaint().map(FindingPlace::place).ifPresent(findings::add));
        findings.sort(BY_PLACE);
        return List.copyOf(findings);
    }

    private static void check(YamlResource file, Function<EClass, List<FencedCheck>> checks, CheckScope scope, List<Finding> findings) {
        for (Iterator<EObject> all = file.getAllContents(); all.hasNext();) {
            EObject element = all.next();
            for (FencedCheck check : checks.apply(element.eClass())) {
                for (Finding finding : check.run(element, scope)) {
                    findings.add(FindingPlace.place(finding));
                }
            }
        }
    }

    /** What a code means; empty for one that none of these checks knows. */
    public Optional<Explanation> explain(String code) {
        return explanations().stream().filter(each -> each.code().equalsIgnoreCase(code)).findFirst();
    }

    /** What every code means that these checks, or reading the files, can yield; by code. */
    public List<Explanation> explanations() {
        Map<String, Explanation> byCode = new TreeMap<>();
        ReadingCodes.all().forEach(each -> byCode.putIfAbsent(each.code(), each));
        for (Check check : checks) {
            check.explanations().forEach(each -> byCode.putIfAbsent(each.code(), each));
        }
        return List.copyOf(byCode.values());
    }
}
