package org.slipway.model.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.model.Extra;
import org.slipway.model.ModelFactory;
import org.slipway.model.Node;
import org.slipway.model.Unknown;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.Similar;
import org.slipway.model.text.TextSpot;
import org.slipway.model.text.YamlResource;

/** What was wrong when a file was read, as findings about its elements. Misspelt keys can be mended where they stand. */
final class ReadingFindings {
    /** A file with more mistakes than this is not mended one by one; looking for the element of each would only take long. */
    private static final int WORTH_A_LOOK = 200;
    private static final Pattern KEY = Pattern.compile("\\G[\"']?([^\\s\"':]+)[\"']?[ \\t]*:");

    private final YamlResource file;
    private final Kinds kinds;

    ReadingFindings(YamlResource file) {
        this.file = file;
        this.kinds = file.kinds();
    }

    List<Finding> all() {
        var findings = new ArrayList<Finding>();
        for (Problem problem : file.problems()) {
            findings.add(findings.size() < WORTH_A_LOOK && !file.broken() ? located(problem)
                    : Finding.about(anyElement(), problem));
        }
        return findings;
    }

    private EObject anyElement() {
        return file.getContents().isEmpty() ? ModelFactory.eINSTANCE.createUnknownElement() : file.getContents().getFirst();
    }

    private Finding located(Problem problem) {
        Optional<Integer> offset = problem.place().flatMap(this::offset);
        Optional<TextSpot> spot = offset.flatMap(file::spotAt);
        if (spot.isEmpty()) {
            return Finding.about(anyElement(), problem);
        }
        EObject element = spot.get().element();
        var finding = new Finding(problem, element instanceof Extra ? element.eContainer() : element, spot.get().feature(),
                List.of());
        Matcher key = KEY.matcher(file.text());
        if (!key.find(offset.get())) {
            return finding;
        }
        return switch (problem.code()) {
            case "KIND-UNKNOWN" -> finding.with(otherKey(key, allowed(element).stream().map(kinds::key).toList()));
            case "FEATURE-UNKNOWN" -> finding.with(otherKey(key, free(element))).with(withoutKey(element, key.group(1)));
            default -> finding;
        };
    }

    private Optional<Integer> offset(Place place) {
        String text = file.text();
        int at = 0;
        for (int line = 1; line < place.line(); line++) {
            int end = text.indexOf('\n', at);
            if (end < 0) {
                return Optional.empty();
            }
            at = end + 1;
        }
        return place.line() == 0 ? Optional.empty() : Optional.of(Math.min(text.length(), at + Math.max(0, place.column() - 1)));
    }

    /** The kinds that can stand where this one stands. */
    private List<EClass> allowed(EObject element) {
        EObject owner = element.eContainer();
        if (owner == null) {
            return element instanceof Unknown ? kinds.roots() : List.of();
        }
        EStructuralFeature feature = element instanceof Extra extra ? containing(owner, extra) : element.eContainmentFeature();
        return feature instanceof EReference reference ? kinds.allowed(reference.getEReferenceType()) : List.of();
    }

    private EStructuralFeature containing(EObject owner, Extra extra) {
        return kinds.feature(owner.eClass(), extra.getFeature()).or(() -> kinds.head(owner.eClass())).orElse(null);
    }

    /** The keys that this element could have and has not yet. */
    private List<String> free(EObject element) {
        return kinds.features(element.eClass()).stream().filter(feature -> !element.eIsSet(feature))
                .map(EStructuralFeature::getName).toList();
    }

    /** The edit is one of the text, so that the value keeps its place and its comments. */
    private Optional<QuickFix> otherKey(Matcher key, List<String> known) {
        int start = key.start(1);
        String wrong = key.group(1);
        return Similar.to(wrong, known).map(right -> new QuickFix("Change to “" + right + "”", () -> {
            if (file.text().startsWith(wrong, start)) {
                file.replaceText(file.text().substring(0, start) + right + file.text().substring(start + wrong.length()));
            }
        }));
    }

    private static Optional<QuickFix> withoutKey(EObject element, String key) {
        if (!(element instanceof Node node)) {
            return Optional.empty();
        }
        return node.getExtras().stream().filter(extra -> key.equals(extra.getFeature())).findFirst()
                .map(extra -> new QuickFix("Remove “" + key + "”", () -> EcoreUtil.remove(extra)));
    }
}
