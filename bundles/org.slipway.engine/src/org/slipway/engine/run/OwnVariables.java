package org.slipway.engine.run;

import org.slipway.engine.variables.RunVariables;
import org.slipway.engine.variables.Value;
import org.slipway.sequence.SequencePurpose;
import org.slipway.sequence.Step;
import org.slipway.sequence.TaskSequence;

/** The variables that the engine itself keeps. All of them follow from the plan and the journal. */
final class OwnVariables {
    private final RunVariables variables;

    OwnVariables(RunVariables variables) {
        this.variables = variables;
    }

    void begin(TaskSequence sequence) {
        put("_SMSTSPackageID", sequence.getId());
        put("_SMSTSPackageName", sequence.getName());
        put("_SMSTSType", sequence.getPurpose() == SequencePurpose.OPERATING_SYSTEM ? "2" : "1");
    }

    void woke(boolean pe, boolean uefi) {
        put("_SMSTSInWinPE", pe ? "true" : "false");
        put("_SMSTSBootUEFI", uefi ? "true" : "false");
    }

    void current(Step step) {
        put("_SMSTSCurrentActionName", step.getName());
    }

    void last(Step step, long code, boolean succeeded) {
        put("_SMSTSLastActionName", step.getName());
        put("_SMSTSLastActionRetCode", Long.toString(code));
        put("_SMSTSLastActionSucceeded", succeeded ? "true" : "false");
    }

    void put(String name, String value) {
        variables.put(name, Value.plain(value == null ? "" : value), true);
    }
}
