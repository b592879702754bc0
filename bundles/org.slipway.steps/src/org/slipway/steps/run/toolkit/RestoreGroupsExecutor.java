package org.slipway.steps.run.toolkit;


import java.util.ArrayList;

import org.slipway.base.Problem;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.Exit;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.run.ProgramCall;
import org.slipway.steps.toolkit.RestoreGroups;

/** Puts users back into their local groups. */
public final class RestoreGroupsExecutor implements StepExecutor<RestoreGroups> {
    /** The account is a member already. */
    private static final String MEMBER = "1378";

    @Override
    public Outcome execute(RestoreGroups step, StepContext context) throws StepException, TargetException, InterruptedException {
        var groups = new LocalGroups(context);
        var missing = new ArrayList<String>();
        int members = 0;
        for (String group : groups.all()) {
            for (String account : groups.members(group)) {
                members++;
                Exit exit = ProgramCall.of("net.exe localgroup \"" + plain(group) + "\" \"" + plain(account) + "\" /add").run(context);
                if (exit.code() != 0 && !exit.output().contains(MEMBER)) {
                    missing.add(account + " in " + group);
                }
            }
        }
        return missing.isEmpty() ? Outcome.done(members + (members == 1 ? " member is" : " members are") + " in their groups.")
                : Outcome.failed(Problem.error("STEP-GROUPS", "Not everybody could be put back: " + String.join(", ", missing) + ".")
                        .next("Look whether the accounts are still there and the domain can be reached."));
    }

    private static String plain(String name) {
        return name.replace("\"", "");
    }
}
