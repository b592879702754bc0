package org.slipway.steps.run.toolkit;


import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.slipway.base.Problem;
import org.slipway.engine.machine.Disks;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.SystemType;
import org.slipway.steps.run.Inventory;
import org.slipway.steps.run.RunningSystem;
import org.slipway.steps.run.Said;
import org.slipway.steps.toolkit.Validate;

/** Checks that the machine is good enough for the system, and of the right type. */
public final class ValidateExecutor implements StepExecutor<Validate> {
    private static final long NOT_READY = 4316;
    private static final long MEGABYTE = 1024L * 1024;

    @Override
    public Outcome execute(Validate step, StepContext context) throws TargetException {
        var inventory = new Inventory(context);
        var missing = new ArrayList<String>();
        if (inventory.memory() < step.getMemory()) {
            missing.add("it has " + inventory.memory() + " MB of memory and needs " + step.getMemory());
        }
        if (inventory.processorSpeed() < step.getProcessorSpeed()) {
            missing.add("its processor has " + inventory.processorSpeed() + " MHz and needs " + step.getProcessorSpeed());
        }
        if (step.isSetVerifySystem() && !context.target().inBootEnvironment() && inventory.server() != (step.getVerifySystem() == SystemType.SERVER)) {
            missing.add("it runs a " + (inventory.server() ? "server" : "client") + " system, and a " + (step.getVerifySystem() == SystemType.SERVER
                    ? "server" : "client") + " is to be replaced");
        }
        if (step.getImageSize() != null && space(context) < step.getImageSize()) {
            missing.add("it has " + space(context) + " MB of disk space and the image needs " + step.getImageSize());
        }
        String allowed = context.variables().text("OSInstall");
        if (!allowed.isBlank() && !Said.yes(allowed) && !allowed.strip().toUpperCase(Locale.ROOT).equals("Y")) {
            missing.add("OSInstall is “" + allowed + "”, so no system may be installed on it");
        }
        return result(missing, context);
    }

    private static Outcome result(List<String> missing, StepContext context) {
        missing.forEach(context::say);
        return missing.isEmpty() ? Outcome.done("The machine is good enough.")
                : new Outcome.Failed(Problem.error("STEP-NOT-READY", "The machine is not good enough: " + String.join("; ", missing) + ".")
                        .next("Take another machine, or lower what the step asks for."), NOT_READY);
    }

    /** Of the largest volume or disk, in MB: what is on it gives way. */
    private static long space(StepContext context) throws TargetException {
        var disks = context.target().offer(Disks.class);
        long most = new RunningSystem(context).rows("Win32_DiskDrive").stream().filter(row -> !row.text("InterfaceType").equalsIgnoreCase("USB"))
                .mapToLong(row -> Inventory.number(row.text("Size"))).max().orElse(0);
        if (disks.isPresent()) {
            for (Disks.Disk disk : disks.get().disks()) {
                most = Math.max(most, disk.size());
            }
        }
        return most / MEGABYTE;
    }
}
