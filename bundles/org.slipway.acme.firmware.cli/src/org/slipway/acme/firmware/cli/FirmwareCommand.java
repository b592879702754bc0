package org.slipway.acme.firmware.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.slipway.acme.firmware.FirmwareImage;
import org.slipway.acme.firmware.Fit;
import org.slipway.base.ProblemException;
import org.slipway.cli.CliCommand;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Ink;
import org.slipway.cli.WrongUse;
import org.slipway.model.Device;
import org.slipway.model.ModelPackage;
import org.slipway.model.text.YamlResource;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code slipway acme.firmware}: which firmware there is, how urgent it is, and for which devices. */
@Command(footer = { "", "Example", "  slipway acme.firmware --device pc-reception", "",
        "JSON: an array of {id, name, version, urgency, devices: [id]}." })
public final class FirmwareCommand implements CliCommand {
    @Option(names = "--device", paramLabel = "ID", description = "Only what fits this device.")
    private String device;

    @Override
    public ExitCode run(CommandContext context) throws ProblemException, WrongUse, IOException {
        List<Fit> fits = Fit.in(context.site()).stream().filter(this::isWanted).toList();
        if (device != null && context.site().find(device, ModelPackage.Literals.DEVICE).isEmpty()) {
            throw new WrongUse("There is no device “" + device + "”.", "slipway list --kind device shows those that there are.");
        }
        context.answer(() -> fits.stream().map(FirmwareCommand::json).toList(), screen -> {
            screen.table(List.of("urgency", "id", "name", "devices"), fits.stream().map(FirmwareCommand::row).toList());
            if (fits.isEmpty()) {
                screen.line(screen.paint(Ink.FAINT, "No firmware images."));
            }
        });
        return unreadable(context);
    }

    /** The answer holds for what could be read; the rest is told beside it. */
    private static ExitCode unreadable(CommandContext context) throws ProblemException, WrongUse {
        List<YamlResource> broken = context.site().resources().stream().filter(YamlResource::broken).toList();
        broken.forEach(file -> file.problems().forEach(context::tell));
        return broken.isEmpty() ? ExitCode.OK : ExitCode.PROBLEMS;
    }

    private boolean isWanted(Fit fit) {
        return device == null || fit.devices().stream().anyMatch(each -> device.equals(each.getId()));
    }

    private static Map<String, Object> json(Fit fit) {
        FirmwareImage image = fit.image();
        var json = new LinkedHashMap<String, Object>();
        json.put("id", image.getId());
        json.put("name", image.getName());
        json.put("version", image.getVersion());
        json.put("urgency", image.getUrgency().getLiteral());
        json.put("devices", devices(fit));
        return json;
    }

    private static List<String> row(Fit fit) {
        FirmwareImage image = fit.image();
        return List.of(image.getUrgency().getLiteral(), Objects.requireNonNullElse(image.getId(), "–"),
                Objects.requireNonNullElse(image.getName(), "–"), fit.devices().isEmpty() ? "–" : String.join(", ", devices(fit)));
    }

    private static List<String> devices(Fit fit) {
        return fit.devices().stream().map(Device::getId).filter(Objects::nonNull).toList();
    }
}
