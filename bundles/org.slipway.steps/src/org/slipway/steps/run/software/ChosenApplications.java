package org.slipway.steps.run.software;


import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.slipway.base.Problem;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.model.Application;
import org.slipway.model.Deployable;
import org.slipway.sequence.Format;
import org.slipway.steps.InstallApplication;
import org.slipway.steps.run.Codes;
import org.slipway.steps.run.Packages;
import org.slipway.steps.run.Said;
import org.slipway.steps.run.SiteNames;

/** Which applications a step installs. */
final class ChosenApplications {
    private static final int MOST = 99;

    private final InstallApplication step;
    private final StepContext context;

    ChosenApplications(InstallApplication step, StepContext context) {
        this.step = step;
        this.context = context;
    }

    /** Applications, and what is taken as given for one. Those of the step; else those of the list in variables: two digits, up to the first that is missing. The toolkit has lists of its own. */
    List<Deployable> all() throws StepException {
        var all = new ArrayList<Deployable>();
        for (Deployable each : step.getApplications()) {
            all.add(application(each));
        }
        if (!all.isEmpty()) {
            return all;
        }
        if (Said.of(step.getBaseVariable()).isPresent()) {
            return named(names(step.getBaseVariable().strip()), step.getBaseVariable().strip());
        }
        if (context.sequence().isSetOrigin() && context.sequence().getOrigin() == Format.MDT) {
            all.addAll(named(texts("MandatoryApplications"), "MandatoryApplications"));
            all.addAll(named(texts("Applications"), "Applications"));
        }
        return all.stream().distinct().toList();
    }

    private List<String> names(String base) {
        var names = new ArrayList<String>();
        for (int i = 1; i <= MOST; i++) {
            String name = context.variables().text(base + String.format(Locale.ROOT, "%02d", i)).strip();
            if (name.isEmpty()) {
                break;
            }
            names.add(name);
        }
        return names;
    }

    private List<String> texts(String base) {
        return context.variables().list(base).stream().map(value -> value.text().strip()).toList();
    }

    private List<Deployable> named(List<String> names, String from) throws StepException {
        var all = new ArrayList<Deployable>();
        for (String name : names) {
            all.add(new SiteNames(context).get(Application.class, name, "application", "the list " + from));
        }
        return all;
    }

    private Deployable application(Deployable each) throws StepException {
        if (each instanceof Application || new TakenAsGiven(context).is(each)) {
            return each;
        }
        throw new StepException(Problem.error("STEP-NO-APPLICATION", "“" + Packages.called(each) + "” is no application.")
                .next("Choose an application of the site."), Codes.WRONG_PARAMETER);
    }
}
