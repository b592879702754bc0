package org.slipway.model.check.builtin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.base.Problem;
import org.slipway.base.RelativePath;
import org.slipway.model.check.Check;
import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Explanation;
import org.slipway.model.check.Finding;
import org.slipway.model.check.QuickFix;
import org.slipway.model.kinds.Limits;

/** Paths stay below the folder from which they start and work on every system. */
public final class PathCheck implements Check {
    private static final String PATH = "VALUE-PATH";

    @Override
    public boolean concerns(EClass kind, CheckScope scope) {
        return Values.limited(kind, scope, Limits::path).findAny().isPresent();
    }

    @Override
    public Stream<Finding> check(EObject element, CheckScope scope) {
        return Values.limited(element, scope, Limits::path)
                .flatMap(feature -> Values.of(element, feature).stream()
                        .flatMap(value -> refused(value.toString()).map(why -> finding(element, feature, value, why)).stream()));
    }

    private static Finding finding(EObject element, EStructuralFeature feature, Object value, String why) {
        Problem problem = Problem.error(PATH, why).next("Write a path from the folder that " + feature.getName()
                + " starts from, with / between its parts and without leading / or ..");
        return Finding.about(element, feature, ItemPlace.at(element, feature, value.toString(), problem))
                .with(mended(value.toString()).map(path -> new QuickFix("Change to “" + path + "”",
                        () -> Values.replace(element, feature, value, path))));
    }

    private static Optional<String> refused(String path) {
        try {
            new RelativePath(path);
            return Optional.empty();
        } catch (IllegalArgumentException refused) {
            return Optional.of(refused.getMessage());
        }
    }

    private static Optional<String> mended(String path) {
        String mended = path.strip().replace('\\', '/').replaceAll("/{2,}", "/").replaceAll("(^|/)(\\./)+", "$1")
                .replaceAll("/$", "");
        return Optional.of(mended).filter(each -> !each.equals(path) && refused(each).isEmpty());
    }

    @Override
    public List<Explanation> explanations() {
        return List.of(new Explanation(PATH,
                "A path leads out of its folder, starts at a drive or a root, or has a name that some system refuses.",
                "A site is carried between machines and systems in git; and a path that leads out of it could reach any file of"
                        + " the machine.",
                "Write a path from the folder, with / between its parts: drivers/contoso/net."));
    }
}
