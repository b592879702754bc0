package org.slipway.model.check;

import java.nio.file.Path;
import java.util.List;

import org.slipway.model.kinds.Kinds;
import org.slipway.model.site.OpenSite;
import org.slipway.testkit.SiteBuilder;

/** A small site on disk, and what checks say about it. */
public final class CheckedSite {
    private final SiteBuilder files;

    private CheckedSite(SiteBuilder files) {
        this.files = files;
    }

    public static CheckedSite in(Path folder) {
        return in(folder, Kinds.core());
    }

    public static CheckedSite in(Path folder, Kinds kinds) {
        return new CheckedSite(SiteBuilder.in(folder, kinds));
    }

    public CheckedSite file(String path, String text) {
        files.file(path, text);
        return this;
    }

    public OpenSite open() {
        return files.open();
    }

    /** What the built-in checks find. */
    public List<Finding> findings() {
        try (OpenSite site = open()) {
            return Checks.builtIn().run(site);
        }
    }

    public List<String> problems() {
        return findings().stream().map(finding -> finding.problem().toString()).toList();
    }

    public List<String> codes() {
        return findings().stream().map(finding -> finding.problem().code()).toList();
    }

    /** The only problem there is. */
    public Finding finding() {
        List<Finding> all = findings();
        if (all.size() != 1) {
            throw new AssertionError("One problem was expected: " + all.stream().map(Finding::problem).toList());
        }
        return all.getFirst();
    }

    /** The text of a file after the fix with this label, offered by the first finding that has it, was applied. */
    public String mended(String path, String label) {
        try (OpenSite site = open()) {
            Finding finding = Checks.builtIn().run(site).stream().filter(each -> labels(each).contains(label)).findFirst()
                    .orElseThrow(() -> new AssertionError("Nobody offers “" + label + "”: " + Checks.builtIn().run(site)));
            QuickFix fix = finding.fixes().stream().filter(each -> each.label().equals(label)).findFirst().orElseThrow();
            site.edit(site.resource(site.pathOf(finding.element().eResource())).orElseThrow(), fix.edit());
            return site.resource(path).orElseThrow().text();
        }
    }

    public static List<String> labels(Finding finding) {
        return finding.fixes().stream().map(QuickFix::label).toList();
    }
}
