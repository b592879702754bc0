package org.slipway.target.simulated.text;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.target.simulated.command.CommandRule;
import org.slipway.target.simulated.device.DiskState;
import org.slipway.target.simulated.device.Firmware;
import org.slipway.target.simulated.device.Hardware;
import org.slipway.target.simulated.device.Identity;
import org.slipway.target.simulated.device.Letters;
import org.slipway.target.simulated.device.Outside;
import org.slipway.target.simulated.device.Running;
import org.slipway.target.simulated.device.Session;
import org.slipway.target.simulated.device.Spot;
import org.slipway.target.simulated.device.State;
import org.slipway.target.simulated.device.WindowsFiles;
import org.slipway.target.simulated.device.World;
import org.slipway.target.simulated.fault.FaultRule;
import org.slipway.target.simulated.fault.FaultText;

/** Reads the description of a machine. */
public final class DeviceText {
    /** The time that it is where nobody says which; always the same, so that a simulation is. */
    private static final Instant BEGINNING = Instant.parse("2026-01-05T08:00:00Z");

    private final WindowsFiles files;

    public DeviceText(WindowsFiles files) {
        this.files = files;
    }

    /**
     * @param file how problems call it
     * @throws ProblemException with all that is wrong
     */
    public Description read(String text, String file) throws ProblemException {
        var problems = new ArrayList<Problem>();
        Block block = Block.of(YamlReading.read(text, file), problems);
        Description read = describe(block, problems);
        block.finish();
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return read;
    }

    private Description describe(Block block, List<Problem> problems) {
        Optional<String> name = block.line("device").filter(each -> !each.isBlank());
        if (name.isEmpty()) {
            problems.add(Problem.error("DEVICE-NAME", "The device has no name.").at(block.place()).next("Begin with device: and a name."));
        }
        Instant now = block.as("time", DeviceText::time).orElse(BEGINNING);
        Hardware hardware = new HardwareText(block).read();
        Firmware firmware = firmware(block, hardware);
        var disks = new DisksText(files, now, firmware.uefi(), hardware);
        List<DiskState> states = disks.read(block);
        Optional<Spot> system = disks.system();
        World world = WorldText.read(block);
        Running running = running(block, system);
        states = new Letters(running).assign(states);
        List<FaultRule> faults = faults(block, problems);
        List<CommandRule> commands = CommandsText.read(block);
        int seed = block.number("seed", 0, Integer.MAX_VALUE).orElse(1);
        int share = block.number("share", 1, 1_000).orElse(1);
        var state = new State(now, 1, running, firmware, states, Session.fresh(), Outside.untouched(), Map.of(), Map.of());
        return new Description(hardware, identity(block, name.orElse("device"), hardware), world, state, commands, faults, seed, share);
    }

    static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException none) {
            throw new IllegalArgumentException("“" + text + "” is not a time. Write it as 2026-01-05T08:00:00Z.", none);
        }
    }

    private static Firmware firmware(Block block, Hardware hardware) {
        boolean uefi = block.as("firmware", text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "uefi" -> true;
            case "bios" -> false;
            default -> throw new IllegalArgumentException("“" + text + "” is neither uefi nor bios.");
        }).orElse(true);
        boolean secure = block.truth("secureBoot").orElse(uefi);
        if (secure && !uefi) {
            block.problem("secureBoot", "A BIOS has no Secure Boot.", "Write firmware: uefi, or take secureBoot out.");
        }
        return new Firmware(uefi, secure, hardware.tpm().isPresent() && block.truth("tpmEnabled").orElse(true));
    }

    /** Where nothing else is said, the installed system runs, and a boot environment where there is none. */
    private static Running running(Block block, Optional<Spot> system) {
        boolean pe = block.as("start", text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "pe" -> true;
            case "system" -> false;
            default -> throw new IllegalArgumentException("“" + text + "” is neither pe nor system.");
        }).orElse(system.isEmpty());
        if (!pe && system.isEmpty()) {
            block.problem("start", "There is no installed system that could run.", "Describe one under windows:, or write start: pe.");
        }
        return new Running(pe ? Optional.empty() : system, pe);
    }

    private static List<FaultRule> faults(Block block, List<Problem> problems) {
        var rules = new ArrayList<FaultRule>();
        for (Yaml each : block.items("faults")) {
            if (each instanceof Yaml.Text text) {
                try {
                    rules.addAll(FaultText.read(text.value(), text.place()));
                } catch (ProblemException wrong) {
                    problems.addAll(wrong.problems());
                }
            } else {
                problems.add(Problem.error("DEVICE-TEXT", "A fault is a line of text.").at(each.place())
                        .next("Write, for instance, - fail 1603 at \"run msiexec*\""));
            }
        }
        return rules;
    }

    private static Identity identity(Block block, String name, Hardware hardware) {
        var macs = new ArrayList<>(block.texts("macs"));
        long number = Integer.toUnsignedLong(name.hashCode());
        for (int i = macs.size(); i < hardware.adapters().size(); i++) {
            macs.add(Identities.mac(number, i));
        }
        return new Identity(name, block.line("serial").orElse(Identities.serial(number)), block.text("uuid").orElse(Identities.uuid(number)),
                block.text("assetTag").orElse(""), macs);
    }
}
