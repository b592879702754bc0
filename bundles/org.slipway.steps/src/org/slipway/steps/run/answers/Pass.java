package org.slipway.steps.run.answers;

/** When a part of an answer file is worked through. */
public enum Pass {
    WINDOWS_PE("windowsPE"), OFFLINE_SERVICING("offlineServicing"), GENERALIZE("generalize"), SPECIALIZE("specialize"), OOBE_SYSTEM("oobeSystem");

    private final String word;

    Pass(String word) {
        this.word = word;
    }

    /** As answer files spell it. */
    String word() {
        return word;
    }
}
