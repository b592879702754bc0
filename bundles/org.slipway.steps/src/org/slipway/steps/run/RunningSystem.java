package org.slipway.steps.run;

import java.util.List;
import java.util.Optional;

import org.slipway.engine.spi.StepContext;
import org.slipway.engine.target.Facts;
import org.slipway.engine.target.TargetException;
import org.slipway.engine.wql.Row;

/** What is known of the system that runs, be it installed or a boot environment. */
public final class RunningSystem {
    private final StepContext context;

    public RunningSystem(StepContext context) {
        this.context = context;
    }

    /** A property of the first instance of a class; empty where it has no value, or the class cannot be asked. */
    public String fact(String className, String property) {
        return rows(className).stream().map(row -> row.text(property)).filter(text -> !text.isBlank()).findFirst().orElse("");
    }

    /** The instances of a class; none where it cannot be asked: Windows PE has fewer classes. */
    public List<Row> rows(String className) {
        return rows(Facts.CIMV2, className);
    }

    public List<Row> rows(String namespace, String className) {
        try {
            return context.target().facts().rows(namespace, className);
        } catch (TargetException untold) {
            return List.of();
        }
    }

    /** Its drive, as {@code C:}. */
    public String drive() throws TargetException {
        Optional<String> told = TargetPath.drive(fact("Win32_OperatingSystem", "SystemDrive"));
        return told.isPresent() ? told.get() : context.target().inBootEnvironment() ? "X:" : "C:";
    }

    /** Its folder, as {@code C:\Windows}. */
    public String folder() throws TargetException {
        String told = fact("Win32_OperatingSystem", "WindowsDirectory");
        return told.isBlank() ? drive() + "\\Windows" : told;
    }

    /** A folder for what a step needs while it runs. */
    public String runFolder() throws TargetException {
        String told = context.variables().text("_SMSTSMDataPath");
        return TargetPath.in(told.isBlank() ? drive() + "\\_SMSTaskSequence" : told, "run-" + context.mark());
    }
}
