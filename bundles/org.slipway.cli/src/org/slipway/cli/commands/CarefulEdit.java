package org.slipway.cli.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    /** The model is left changed when this throws; whoever called must not save it. */
    void run(YamlResource file, Runnable change) throws ProblemException {
        List<Problem> before = force ? List.of() : errors(file);
        site.edit(file, change);
        var found = new ArrayList<Problem>(force ? List.of() : errors(file));
        before.forEach(old -> found.stream().filter(each -> same(each, old)).findFirst().ifPresent(found::remove));
        if (!found.isEmpty()) {
            // Places count in a text that is never written: the file itself is what people can look at.
            throw new ProblemException(found.stream().map(each -> new Problem(each.code(), each.severity(), each.text(),
                    Optional.empty(), each.nextStep())).toList());
        }
    }

    private List<Problem> errors(YamlResource file) {
        return checks.run(site, file).stream().map(Finding::problem).filter(Problem::isError).toList();
    }

    /** A place may have moved by the edit; code and text stay. */
    private static boolean same(Problem one, Problem other) {
        return one.code().equals(other.code()) && one.text().equals(other.text());
    }
}
