package org.slipway.steps.run.state;


import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.target.TargetException;
import org.slipway.model.Deployable;
import org.slipway.steps.run.ByToolkit;
import org.slipway.steps.run.Inventory;
import org.slipway.steps.run.Packages;
import org.slipway.steps.run.Said;
import org.slipway.steps.run.SystemVolume;
import org.slipway.steps.run.TargetPath;

/** What the Deployment Toolkit's own variables say of user state, in sequences that come from it. */
final class ToolkitState {
    private final StepContext context;

    ToolkitState(StepContext context) {
        this.context = context;
    }

    boolean applies() {
        return ByToolkit.runs(context);
    }

    private String location() {
        return context.variables().text("UserDataLocation").strip();
    }

    private boolean share() {
        return Said.of(context.variables().text("UDShare")).isPresent();
    }

    /** A computer that keeps its users, or gives them to another one, needs nobody to say so: the toolkit then finds a place by itself. */
    boolean nothing() {
        boolean ofItself = Set.of("REFRESH", "REPLACE").contains(context.variables().text("DeploymentType").strip().toUpperCase(Locale.ROOT));
        return location().toUpperCase(Locale.ROOT).equals("NONE")
                || location().isEmpty() && !share() && !ofItself && context.variables().text(StateStore.VARIABLE).isBlank();
    }

    /** A local store is made of links unless a variable says otherwise. */
    boolean links() {
        return applies() && local() && !context.variables().text("USMTOfflineMigration").equalsIgnoreCase("TRUE")
                && !context.variables().text(StateStore.VARIABLE).startsWith("\\\\");
    }

    private boolean local() {
        String location = location().toUpperCase(Locale.ROOT);
        return location.equals("AUTO") || location.equals("LOCAL") || location.isEmpty() && !share();
    }

    /** A share of one's own, a folder, or the toolkit's own place on the disk. */
    void prepareStore() throws StepException, TargetException {
        if (!applies() || !context.variables().text(StateStore.VARIABLE).isBlank()) {
            return;
        }
        String location = location().toUpperCase(Locale.ROOT);
        if (share() && !location.equals("AUTO") && !location.equals("LOCAL")) {
            String folder = Said.of(context.variables().text("UDDir")).orElse(context.variables().text("OSDComputerName"));
            context.variables().set(StateStore.VARIABLE, TargetPath.in(context.variables().text("UDShare").strip(), folder));
        } else if (TargetPath.absolute(location()) && !location().isEmpty()) {
            context.variables().set(StateStore.VARIABLE, location());
        } else {
            String drive = new SystemVolume(context).drive();
            context.variables().set(StateStore.VARIABLE, drive + "\\MININT\\StateStore");
        }
    }

    /** The migration tool: of the step's package, or the toolkit's own. */
    String tool(@Nullable Deployable chosen) throws StepException, TargetException, InterruptedException {
        String share = context.variables().text("DeployRoot").strip();
        if (chosen == null && applies() && !share.isEmpty()) {
            return TargetPath.in(share, "Tools\\" + new Inventory(context).architecture() + "\\USMT5");
        }
        return new Packages(context).bring(Packages.needed(chosen, "package with the migration tool"));
    }
}
