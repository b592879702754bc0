package org.slipway.steps.run.general;


import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.CommandLine.Account;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.ConnectNetworkFolder;
import org.slipway.steps.run.Abilities;
import org.slipway.steps.run.Codes;
import org.slipway.steps.run.LeftOut;
import org.slipway.steps.run.Said;
import org.slipway.steps.run.TargetPath;

/** Connects a shared folder. */
public final class ConnectNetworkFolderExecutor implements StepExecutor<ConnectNetworkFolder> {

    @Override
    public Outcome execute(ConnectNetworkFolder step, StepContext context) throws StepException, TargetException, InterruptedException {
        String path = step.getPath() == null ? "" : step.getPath().strip();
        if (!path.startsWith("\\\\") || path.length() < 5) {
            throw new StepException(Problem.error("STEP-SHARE", "“" + path + "” is no shared folder.")
                    .next("Write it as \\\\server\\share."), Codes.WRONG_PARAMETER);
        }
        Optional<String> drive = drive(step);
        new Abilities(context).shares().connect(path, drive, account(step, context));
        return Outcome.done(path + " is connected" + drive.map(letter -> " as " + letter).orElse("") + ".");
    }

    /** Windows PE itself uses X:, and A: to C: are never free for this. */
    private static Optional<String> drive(ConnectNetworkFolder step) throws StepException {
        Optional<String> said = Said.of(step.getDrive());
        Optional<String> drive = said.flatMap(TargetPath::drive).filter(letter -> letter.compareTo("D:") >= 0 && !letter.equals("X:"));
        if (said.isPresent() && drive.isEmpty()) {
            throw new StepException(Problem.error("STEP-SHARE-DRIVE", "“" + said.get() + "” is no drive for a shared folder.")
                    .next("Take one of D: to Z:, but not X:, which Windows PE uses."), Codes.WRONG_PARAMETER);
        }
        return drive;
    }

    private static Optional<Account> account(ConnectNetworkFolder step, StepContext context) {
        return Said.of(step.getAccount()).map(name -> new Account(name, LeftOut.password(step.getPassword(), context).orElse(""), false));
    }
}
