package org.slipway.steps.run.general;


/**
 * One check of readiness.
 *
 * @param variable that receives 1 or 0
 * @param asked whether it is made at all
 * @param wanted for people
 * @param found for people
 */
record Check(String variable, boolean asked, boolean holds, String wanted, String found) {

    static Check of(String variable, boolean holds, String wanted, String found) {
        return new Check(variable, true, holds, wanted, found);
    }

    static Check notAsked(String variable) {
        return new Check(variable, false, true, "", "");
    }

    String sentence() {
        return (holds ? "Ready: " : "Not ready: ") + wanted + "; " + found + ".";
    }
}
