package org.slipway.target.linux.boot;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.tool.Call;
import org.slipway.target.linux.tool.Tool;
import org.slipway.target.linux.tool.Tools;
import org.slipway.target.linux.volume.Place;
import org.slipway.target.linux.volume.Place.Gpt;

/** The entry by which UEFI of this machine starts Windows, before all others. */
final class FirmwareEntry {
    private static final String LOADER = "\\EFI\\Microsoft\\Boot\\bootmgfw.efi";
    private static final String LABEL = "Windows Boot Manager";
    private static final String ACT = "make UEFI start Windows";
    private static final Pattern ENTRY = Pattern.compile("Boot([0-9A-Fa-f]{4})\\*?\\s.*");
    private static final Pattern ORDER = Pattern.compile("(?m)^BootOrder:\\s*([0-9A-Fa-f,]*)");

    private final Tools tools;

    FirmwareEntry(Tools tools) {
        this.tools = tools;
    }

    /** @param system the EFI partition, on a disk of this machine */
    void make(Place system, Gpt identity) throws TargetException, InterruptedException {
        String told = tools.run(Call.of(Tool.EFIBOOTMGR, ACT, "--verbose"));
        Optional<String> there = numberOf(told, identity);
        if (there.isEmpty()) {
            tools.run(Call.of(Tool.EFIBOOTMGR, ACT, "--quiet", "--create", "--disk", system.device(), "--part", Integer.toString(system.partition()),
                    "--label", LABEL,
                    "--loader", LOADER)); // it comes first then
            return;
        }
        List<String> order = order(told);
        if (order.isEmpty() || !order.getFirst().equalsIgnoreCase(there.get())) {
            String wanted = String.join(",", Stream.concat(Stream.of(there.get()), order.stream().filter(each -> !each.equalsIgnoreCase(there.get())))
                    .toList());
            tools.run(Call.of(Tool.EFIBOOTMGR, ACT, "--quiet", "--bootorder", wanted));
        }
    }

    private static Optional<String> numberOf(String told, Gpt identity) {
        for (String line : told.lines().toList()) {
            Matcher entry = ENTRY.matcher(line);
            String folded = line.toLowerCase(Locale.ROOT);
            if (entry.matches() && folded.contains(identity.partition().toString()) && folded.contains(LOADER.toLowerCase(Locale.ROOT))) {
                return Optional.of(entry.group(1));
            }
        }
        return Optional.empty();
    }

    private static List<String> order(String told) {
        Matcher order = ORDER.matcher(told);
        return order.find() ? Stream.of(order.group(1).split(",")).filter(each -> !each.isEmpty()).toList() : List.of();
    }
}
