package org.slipway.steps.run.toolkit;


import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.steps.run.Codes;
import org.slipway.steps.run.Said;
import org.slipway.steps.run.TargetPath;

/** The folder that holds the toolkit: a deployment share, media, or what Use Toolkit Package brought. */
final class ToolkitShare {
    static final String ROOT = "DeployRoot";
    static final String SCRIPTS = "ScriptRoot";

    private final StepContext context;

    ToolkitShare(StepContext context) {
        this.context = context;
    }

    Optional<String> known() {
        return Said.of(context.variables().text(ROOT));
    }

    String root() throws StepException {
        return known().orElseThrow(() -> new StepException(Problem.error("STEP-NO-SHARE", ROOT + " is not set, so nobody knows where the toolkit's files are.")
                .next("Set it to the deployment share, or put Use Toolkit Package before this step."), Codes.WRONG_PARAMETER));
    }

    String in(String below) throws StepException {
        return TargetPath.in(root(), below);
    }

    Optional<String> knownScripts() {
        return Said.of(context.variables().text(SCRIPTS)).or(() -> known().map(root -> TargetPath.in(root, "Scripts")));
    }

    String scripts() throws StepException {
        Optional<String> scripts = Said.of(context.variables().text(SCRIPTS));
        return scripts.isPresent() ? scripts.get() : in("Scripts");
    }
}
