package org.slipway.steps.run.settings;


import org.slipway.base.Problem;
import org.slipway.engine.journal.Event;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.RegistryValue;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.CaptureWindowsSettings;
import org.slipway.steps.run.Codes;
import org.slipway.steps.run.RunningSystem;

/** Reads name, registration and time zone of the running system into the variables that the new one takes them from. */
public final class CaptureWindowsSettingsExecutor implements StepExecutor<CaptureWindowsSettings> {
    private static final String WINDOWS = "HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion";
    private static final String TIME_ZONE = "HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\TimeZoneInformation";

    @Override
    public Outcome execute(CaptureWindowsSettings step, StepContext context) throws StepException, TargetException {
        if (context.target().inBootEnvironment()) {
            throw new StepException(Problem.error("STEP-CAPTURE-PE", "The settings of a system can only be read while it runs, and Windows PE is running.")
                    .next("Put the step before the restart into Windows PE."), Codes.NOT_SUPPORTED);
        }
        var system = new RunningSystem(context);
        if (step.isComputerName()) {
            set(context, "OSDComputerName", system.fact("Win32_ComputerSystem", "Name"));
        }
        if (step.isRegistration()) {
            set(context, "OSDRegisteredUserName", or(system.fact("Win32_OperatingSystem", "RegisteredUser"), registry(context, WINDOWS, "RegisteredOwner")));
            set(context, "OSDRegisteredOrgName", or(system.fact("Win32_OperatingSystem", "Organization"), registry(context, WINDOWS, "RegisteredOrganization")));
        }
        if (step.isTimeZone()) {
            set(context, "OSDTimeZone", or(registry(context, TIME_ZONE, "TimeZoneKeyName"), registry(context, TIME_ZONE, "StandardName")));
        }
        return Outcome.done("The settings of the running system are known.");
    }

    private static String or(String first, String second) {
        return first.isBlank() ? second : first;
    }

    private static void set(StepContext context, String name, String value) throws StepException {
        if (value.isBlank()) {
            context.say(Event.Level.WARNING, "The running system does not say what " + name + " would be; it stays as it is.");
        } else {
            context.variables().set(name, value.strip());
        }
    }

    private static String registry(StepContext context, String key, String name) throws TargetException {
        return context.target().registry().get(key, name).map(RegistryValue::data).orElse("");
    }
}
