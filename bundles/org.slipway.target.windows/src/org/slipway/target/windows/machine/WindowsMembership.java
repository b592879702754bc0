package org.slipway.target.windows.machine;

import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.engine.machine.Membership;
import org.slipway.engine.target.TargetException;
import org.slipway.target.windows.command.MembershipCommands;
import org.slipway.target.windows.run.Runner;

/** The domain or workgroup of the running Windows. */
public final class WindowsMembership implements Membership {
    private final Runner runner;
    private final MembershipCommands commands;

    WindowsMembership(Runner runner, MembershipCommands commands) {
        this.runner = runner;
        this.commands = commands;
    }

    @Override
    public State state() throws TargetException {
        try {
            var told = new Answer(runner.run(commands.look()).answer());
            return new State(told.yes("domain"), told.text("name"));
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw new TargetException(Problem.error("TARGET-CANCELLED", "The membership was not waited for.").next("Begin again."), cancelled);
        }
    }

    @Override
    public void joinDomain(Domain domain) throws TargetException, InterruptedException {
        runner.run(commands.domain(domain));
    }

    @Override
    public void joinWorkgroup(String name, Optional<Domain> leaving) throws TargetException, InterruptedException {
        runner.run(commands.workgroup(name, leaving));
    }
}
