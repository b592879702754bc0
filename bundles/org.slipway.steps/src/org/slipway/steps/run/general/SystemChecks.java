package org.slipway.steps.run.general;


import java.util.List;
import java.util.Optional;

import org.slipway.engine.spi.StepContext;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.Bits;
import org.slipway.steps.CheckReadiness;
import org.slipway.steps.SystemType;
import org.slipway.steps.run.Inventory;
import org.slipway.steps.run.RunningSystem;
import org.slipway.steps.run.Said;
import org.slipway.steps.run.Versions;

/** The checks that look at the system that runs. In Windows PE no system runs that could be looked at, so what is asked of its type and architecture holds there. */
final class SystemChecks {
    private final CheckReadiness step;
    private final boolean pe;
    private final RunningSystem system;
    private final Inventory inventory;

    SystemChecks(CheckReadiness step, StepContext context) throws TargetException {
        this.step = step;
        this.pe = context.target().inBootEnvironment();
        this.system = new RunningSystem(context);
        this.inventory = new Inventory(context);
    }

    List<Check> all() {
        return List.of(type(), architecture(), version("_TS_CRMINOSVER", step.isCheckMinimumVersion(), step.getMinimumVersion(), "at least", true),
                version("_TS_CRMAXOSVER", step.isCheckMaximumVersion(), step.getMaximumVersion(), "at most", false), client(), language());
    }

    private Check type() {
        if (!step.isCheckSystemType()) {
            return Check.notAsked("_TS_CROSTYPE");
        }
        boolean server = step.getSystemType() == SystemType.SERVER;
        return Check.of("_TS_CROSTYPE", pe || inventory.server() == server, server ? "a server" : "a client", pe ? "no installed system runs"
                : inventory.server() ? "it is a server" : "it is a client");
    }

    private Check architecture() {
        if (!step.isCheckArchitecture() || !step.isSetArchitecture()) {
            return Check.notAsked("_TS_CRARCH");
        }
        boolean wanted = step.getArchitecture() == Bits.BITS64;
        return Check.of("_TS_CRARCH", pe || inventory.bits64() == wanted, "a system of " + (wanted ? 64 : 32) + " bits", pe ? "no installed system runs"
                : "it has " + (inventory.bits64() ? 64 : 32));
    }

    private Check version(String variable, boolean asked, String version, String word, boolean least) {
        Optional<String> wanted = Said.of(version);
        if (!asked || wanted.isEmpty()) {
            return Check.notAsked(variable);
        }
        Optional<Integer> compared = Versions.compare(inventory.systemVersion(), wanted.get());
        return Check.of(variable, compared.filter(found -> least ? found >= 0 : found <= 0).isPresent(), word + " version " + wanted.get() + " of Windows",
                inventory.systemVersion().isEmpty() ? "it does not tell its version" : "it is " + inventory.systemVersion());
    }

    private Check client() {
        Optional<String> wanted = Said.of(step.getClientVersion());
        if (!step.isCheckClientVersion() || wanted.isEmpty()) {
            return Check.notAsked("_TS_CRCLIENTMINVER");
        }
        String own = system.rows("root\\ccm", "SMS_Client").stream().map(row -> row.text("ClientVersion")).findFirst().orElse("");
        return Check.of("_TS_CRCLIENTMINVER", Versions.compare(own, wanted.get()).filter(compared -> compared >= 0).isPresent(),
                "at least version " + wanted.get() + " of the management client", own.isEmpty() ? "none is there" : "it is " + own);
    }

    private Check language() {
        if (!step.isCheckLanguage() || step.getLanguage() == null) {
            return Check.notAsked("_TS_CROSLANGUAGE");
        }
        String own = system.fact("Win32_OperatingSystem", "OSLanguage").strip();
        return Check.of("_TS_CROSLANGUAGE", own.equals(step.getLanguage().toString()), "language " + step.getLanguage(), own.isEmpty()
                ? "it does not tell its language" : "it has " + own);
    }
}
