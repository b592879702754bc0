package org.slipway.steps.run.toolkit;


import java.util.List;
import java.util.Locale;

import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.TargetException;
import org.slipway.engine.wql.Row;
import org.slipway.steps.run.RunningSystem;
import org.slipway.steps.toolkit.CaptureGroups;

/** Notes who is in which local group; members that are known already stay. Accounts of the machine itself do not go along. */
public final class CaptureGroupsExecutor implements StepExecutor<CaptureGroups> {

    @Override
    public Outcome execute(CaptureGroups step, StepContext context) throws StepException, TargetException {
        var groups = new LocalGroups(context);
        if (!groups.wanted() || context.target().inBootEnvironment()) {
            return new Outcome.Skipped(groups.wanted() ? "Groups can only be read while their system runs." : "CaptureGroups is NO.");
        }
        var system = new RunningSystem(context);
        List<Row> memberships = system.rows("Win32_GroupUser");
        String machine = system.fact("Win32_ComputerSystem", "Name");
        int noted = 0;
        for (String group : groups.all()) {
            List<String> known = groups.members(group);
            int next = known.size();
            for (Row row : memberships) {
                var owner = LocalGroups.Name.of(row.text("GroupComponent"));
                var member = LocalGroups.Name.of(row.text("PartComponent"));
                if (owner.isEmpty() || member.isEmpty() || !owner.get().name().equalsIgnoreCase(group) || member.get().domain().equalsIgnoreCase(machine)) {
                    continue;
                }
                String account = member.get().domain().isEmpty() ? member.get().name() : member.get().domain() + "\\" + member.get().name();
                if (known.stream().noneMatch(account::equalsIgnoreCase)) {
                    context.variables().set(LocalGroups.variable(group) + String.format(Locale.ROOT, "%03d", ++next), account);
                    noted++;
                }
            }
        }
        return Outcome.done(noted + (noted == 1 ? " member is noted." : " members are noted."));
    }
}
