package org.slipway.steps.run.settings;


import java.util.ArrayList;
import java.util.List;

import org.slipway.base.Problem;
import org.slipway.engine.journal.Event;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.ApplyNetworkSettings;
import org.slipway.steps.run.Codes;
import org.slipway.steps.run.Inventory;
import org.slipway.steps.run.LeftOut;
import org.slipway.steps.run.Pauses;
import org.slipway.steps.run.Said;
import org.slipway.steps.run.answers.AnswerFile;
import org.slipway.steps.run.answers.AnswerFiles;
import org.slipway.steps.run.answers.Components;
import org.slipway.steps.run.answers.ListItem;
import org.slipway.steps.run.answers.Pass;

/** Writes network settings into the answer file. A later step of this kind takes the place of an earlier one. */
public final class ApplyNetworkSettingsExecutor implements StepExecutor<ApplyNetworkSettings> {
    private static final int MOST_ADAPTERS = 100;

    @Override
    public Outcome execute(ApplyNetworkSettings step, StepContext context) throws StepException, TargetException {
        List<Adapter> adapters = adapters(step, context);
        new AnswerFiles(context).change(answers -> {
            join(step, answers, context);
            names(step, answers);
            if (!adapters.isEmpty()) {
                new NetworkAnswers(adapters, new Inventory(context).macAddresses()).into(answers);
            }
        });
        if (step.isFiltering()) {
            context.say(Event.Level.WARNING, "Filters of ports and protocols went with Windows Vista; they are passed over. Use its firewall.");
        }
        return Outcome.done("The answer file holds the settings of the network" + (adapters.isEmpty() ? "." : " and of " + adapters.size()
                + (adapters.size() == 1 ? " adapter." : " adapters.")));
    }

    /** Those of the step, and those that variables bring; without their number, variables of adapters do not count. */
    private static List<Adapter> adapters(ApplyNetworkSettings step, StepContext context) {
        int own = step.getAdapters().size();
        int all = Math.max(own, (int) Pauses.number(context.variables().text("OSDAdapterCount"), 0, 0, MOST_ADAPTERS));
        var adapters = new ArrayList<Adapter>();
        for (int i = 0; i < all; i++) {
            adapters.add(Adapter.of(i < own ? step.getAdapters().get(i) : null, i, context.variables()));
        }
        return adapters;
    }

    private static void join(ApplyNetworkSettings step, AnswerFile answers, StepContext context) throws StepException {
        if (!step.isSetJoin()) {
            return;
        }
        var joining = new JoinAnswers(answers);
        switch (step.getJoin()) {
            case WORKGROUP -> joining.workgroup(required(step.getWorkgroup(), "workgroup"));
            case DOMAIN -> joining.domain(required(step.getDomain(), "domain"), Said.of(step.getOrganizationalUnit()), Said.of(step.getAccount()),
                    LeftOut.password(step.getPassword(), context));
        }
    }

    private static String required(String option, String what) throws StepException {
        return Said.of(option).orElseThrow(() -> new StepException(Problem.error("STEP-JOIN", "A " + what + " is to be joined, and its name is missing.")
                .next("Give it in the step."),
                Codes.WRONG_PARAMETER));
    }

    private static void names(ApplyNetworkSettings step, AnswerFile answers) {
        Said.of(step.getDnsDomain()).ifPresent(domain -> answers.set(Pass.SPECIALIZE, Components.DNS, domain, "DNSDomain"));
        List<String> suffixes = Said.list(step.getDnsSuffixes());
        if (!suffixes.isEmpty()) {
            var items = new ArrayList<ListItem>();
            for (int i = 0; i < suffixes.size(); i++) {
                items.add(ListItem.keyed("DomainName", i + 1, suffixes.get(i)));
            }
            answers.list(Pass.SPECIALIZE, Components.DNS, items, "DNSSuffixSearchOrder");
        }
    }
}
