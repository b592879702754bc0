package org.slipway.workbench.site;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.eclipse.emf.ecore.EObject;
import org.slipway.base.Place;
import org.slipway.model.Identified;
import org.slipway.model.Unknown;
import org.slipway.model.Variable;
import org.slipway.model.check.Finding;
import org.slipway.model.check.QuickFix;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.TextRange;
import org.slipway.model.text.YamlResource;

/** Copies what the UI shows of a file out of its model. */
final class SnapshotMaker {
    private final Kinds kinds;

    SnapshotMaker(Kinds kinds) {
        this.kinds = kinds;
    }

    SiteFile file(String path, YamlResource file, boolean dirty, List<Finding> findings) {
        var elements = new ArrayList<SiteElement>();
        Map<String, String> variables = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Iterator<EObject> all = file.getAllContents(); all.hasNext();) {
            switch (all.next()) {
                case Identified element -> elements.add(element(path, file, element));
                case Variable variable -> variables.putIfAbsent(text(variable.getName()), text(variable.getDescription()));
                default -> { }
            }
        }
        List<SiteProblem> problems = findings.stream().map(finding -> problem(path, file, finding)).toList();
        return new SiteFile(path, file.text(), file.broken(), dirty, List.copyOf(elements), variables, problems);
    }

    private SiteElement element(String path, YamlResource file, Identified element) {
        String key = element instanceof Unknown unknown ? text(unknown.getKind()) : kinds.key(element.eClass());
        return new SiteElement(element.eClass(), key, text(element.getId()), text(element.getName()), text(element.getDescription()),
                path, file.range(element).orElse(new TextRange(0, 0)));
    }

    private static String text(String value) {
        return Objects.requireNonNullElse(value, "");
    }

    private static SiteProblem problem(String path, YamlResource file, Finding finding) {
        TextRange range = finding.problem().place().filter(place -> place.line() > 0).map(place -> range(file, place, finding))
                .orElse(new TextRange(0, 0));
        return new SiteProblem(finding.problem(), path, range, finding.fixes().stream().map(QuickFix::label).toList());
    }

    /** From the place to the end of the value that is meant, but never past the end of its line. */
    private static TextRange range(YamlResource file, Place place, Finding finding) {
        String text = file.text();
        int start = 0;
        for (int line = 1; line < place.line() && start < text.length(); line++) {
            int end = text.indexOf('\n', start);
            start = end < 0 ? text.length() : end + 1;
        }
        start = Math.min(text.length(), start + Math.max(0, place.column() - 1));
        int newline = text.indexOf('\n', start);
        int lineEnd = newline < 0 ? text.length() : newline;
        int valueEnd = finding.feature().flatMap(feature -> file.range(finding.element(), feature)).map(TextRange::end).orElse(lineEnd);
        int end = valueEnd > start ? Math.min(valueEnd, lineEnd) : lineEnd;
        return new TextRange(start, end - start);
    }
}
