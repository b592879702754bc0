package org.slipway.acme.firmware.steps.run;

import java.util.List;
import java.util.Optional;

import org.slipway.acme.firmware.FirmwareImage;
import org.slipway.acme.firmware.steps.FlashFirmware;
import org.slipway.base.Problem;
import org.slipway.engine.machine.Supplies;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.Standing;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.CommandLine;
import org.slipway.engine.target.Exit;
import org.slipway.engine.target.Facts;
import org.slipway.engine.target.Power;
import org.slipway.engine.target.TargetException;
import org.slipway.engine.wql.Row;

/** Runs the vendor's tool, which writes the firmware at the next start. */
public final class FlashFirmwareExecutor implements StepExecutor<FlashFirmware> {
    /** “The request is not supported.” */
    private static final long NOT_POSSIBLE = 0x80070032L;
    @Override
    public Outcome execute(FlashFirmware step, StepContext context) throws StepException, TargetException, InterruptedException {
        FirmwareImage image = image(step);
        if (!fits(image, context)) {
            return new Outcome.Skipped("“" + image.getName() + "” is not for this model.");
        }
        if (isThere(image, context)) {
            return new Outcome.Skipped("The firmware is at version " + image.getVersion() + " already.");
        }
        Optional<Long> charge = charge(context);
        if (charge.isPresent() && charge.get() < image.getMinimumBattery()) {
            throw new StepException(Problem.error("ACME-BATTERY-LOW", "The battery holds " + charge.get() + " %; “" + image.getName() + "” wants "
                    + image.getMinimumBattery() + " %.").next("Plug the machine in, and run the step again."), NOT_POSSIBLE);
        }
        return flash(step, image, context);
    }

    /** Until the next start nothing tells whether the tool has run; running it again does no harm. */
    @Override
    public Standing standing(FlashFirmware step, StepContext context) throws StepException, TargetException {
        FirmwareImage image = image(step);
        return isThere(image, context) ? new Standing.Reached(Outcome.done("The firmware is at version " + image.getVersion() + ".")) : Standing.open();
    }

    private static FirmwareImage image(FlashFirmware step) throws StepException {
        if (step.getFirmware() == null) {
            throw new StepException(Problem.error("ACME-NO-FIRMWARE", "The step names no firmware.").next("Choose one in the sequence."), NOT_POSSIBLE);
        }
        return step.getFirmware();
    }

    private static boolean fits(FirmwareImage image, StepContext context) throws TargetException {
        String model = first(context, "Win32_ComputerSystem").map(row -> row.text("Model")).orElse("");
        return (image.getModels().isEmpty() || image.getModels().stream().anyMatch(model::equalsIgnoreCase)) && (image.getWhen() == null || context.holds(image.getWhen()));
    }

    private static boolean isThere(FirmwareImage image, StepContext context) throws TargetException {
        return image.getVersion() != null && first(context, "Win32_BIOS").filter(row -> row.text("SMBIOSBIOSVersion").equals(image.getVersion())).isPresent();
    }

    /** In percent; nothing where there is no battery. */
    private static Optional<Long> charge(StepContext context) throws TargetException {
        return first(context, "Win32_Battery").map(row -> row.text("EstimatedChargeRemaining")).filter(text -> text.matches("\\d{1,3}")).map(Long::valueOf);
    }

    private static Optional<Row> first(StepContext context, String className) throws TargetException {
        List<Row> rows = context.target().facts().rows(Facts.CIMV2, className);
        return rows.stream().findFirst();
    }

    private static Outcome flash(FlashFirmware step, FirmwareImage image, StepContext context) throws TargetException, InterruptedException {
        Optional<Supplies> supplies = image.getContent().isEmpty() ? Optional.empty() : context.target().offer(Supplies.class);
        String folder = supplies.isPresent() ? supplies.get().bring(image, context.content(), Optional.empty(), context::progress).folder() + "\\" : "";
        String options = step.getOptions() == null ? "" : " " + step.getOptions();
        Exit exit = context.run(CommandLine.of("\"" + folder + "flash.exe\" /quiet" + options));
        return switch (context.judge(exit)) {
            case Outcome.Done done -> new Outcome.RestartNeeded(Power.Next.DEFAULT, "The firmware is written at the next start.", false, exit.code());
            case Outcome.Failed failed -> failed;
            case Outcome.Skipped skipped -> skipped;
            case Outcome.RestartNeeded needed -> needed;
        };
    }
}
