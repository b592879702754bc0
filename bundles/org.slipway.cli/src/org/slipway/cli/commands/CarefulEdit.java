package org.slipway.cli.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.model.check.Checks;
import org.slipway.model.check.Finding;
import org.slipway.model.site.OpenSite;
import org.slipway.model.text.YamlResource;

/** Changes a file's model, and refuses to go on when the checks then find errors that were not there before. */
final class CarefulEdit {
    private final OpenSite site;
    private final Checks checks;
    private final boolean force;

    CarefulEdit(OpenSite site, Checks checks, boolean force) {
        this.site = site;
        this.checks = checks;
        this.force = force;
    }

    /** Refuses what was set whatever the checks say. */
    @FunctionalInterface
    interface LastLook {
        void orThrow() throws ProblemException;
    }

    /**
     * The model is left changed when this throws; whoever called must not save it.
     *
     * @param about tells a complaint about what is changed: that counts also where the same one was there before
     */
    void run(YamlResource file, Predicate<Finding> about, Runnable change, LastLook lastLook) throws ProblemException {
        List<Problem> before = force ? List.of() : errors(file).stream().map(Finding::problem).toList();
        site.edit(file, change);
        look(file, before, about, lastLook);
    }

    /** As {@link #run}, of a file that was not there before. */
    void made(YamlResource file, LastLook lastLook) throws ProblemException {
        look(file, List.of(), finding -> true, lastLook);
    }

    private void look(YamlResource file, List<Problem> before, Predicate<Finding> about, LastLook lastLook) throws ProblemException {
        lastLook.orThrow();
        List<Finding> after = force ? List.of() : errors(file);
        var found = new ArrayList<Problem>(after.stream().filter(about.negate()).map(Finding::problem).toList());
        before.forEach(old -> found.stream().filter(each -> same(each, old)).findFirst().ifPresent(found::remove));
        after.stream().filter(about).map(Finding::problem).forEach(found::add);
        if (!found.isEmpty()) {
            // Places count in a text that is never written: the file itself is what people can look at.
            throw new ProblemException(found.stream().map(each -> new Problem(each.code(), each.severity(), each.text(),
                    Optional.empty(), each.nextStep())).toList());
        }
    }

    private List<Finding> errors(YamlResource file) {
        return checks.run(site, file).stream().filter(each -> each.problem().isError()).toList();
    }

    /** A place may have moved by the edit; code and text stay. */
    private static boolean same(Problem one, Problem other) {
        return one.code().equals(other.code()) && one.text().equals(other.text());
    }
}
