package org.slipway.target.linux.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Batteries, and the TPM. */
final class PowerFacts {
    private static final String SUPPLIES = "sys/class/power_supply/";
    private static final String TPM = "sys/class/tpm/tpm0/";
    private static final int CRITICAL = 5;
    private static final int LOW = 10;

    private final SysFiles files;

    PowerFacts(SysFiles files) {
        this.files = files;
    }

    /** Of the machine itself; those of mice and keyboards are no matter of it. */
    List<Map<String, Object>> batteries() {
        var rows = new ArrayList<Map<String, Object>>();
        for (String name : files.names("sys/class/power_supply")) {
            String folder = SUPPLIES + name + "/";
            boolean ours = files.text(folder + "type").filter("Battery"::equals).isPresent() && files.text(folder + "scope").filter("Device"::equals).isEmpty();
            if (ours && files.number(folder + "present").orElse(1L) != 0) {
                Optional<Long> charge = files.number(folder + "capacity");
                rows.add(new Properties().text("DeviceID", name).text("Name", files.text(folder + "model_name").orElse("Battery"))
                        .number("EstimatedChargeRemaining", charge)
                        .number("BatteryStatus", status(files.text(folder + "status").orElse(""), charge.orElse(100L))).all());
            }
        }
        return rows;
    }

    /** 1, 4 and 5 where it gives power; others where the mains do. */
    private static long status(String told, long charge) {
        return switch (told) {
            case "Discharging" -> charge <= CRITICAL ? 5 : charge <= LOW ? 4 : 1;
            case "Charging" -> 6;
            case "Full" -> 3;
            default -> 2;
        };
    }

    /** Of version 2, what the kernel shows can be used; of older ones it tells more. */
    List<Map<String, Object>> tpm() {
        if (!files.has(TPM)) {
            return List.of();
        }
        boolean second = files.number(TPM + "tpm_version_major").orElse(1L) >= 2;
        return List.of(new Properties().text("SpecVersion", second ? "2.0, 0, 1.38" : "1.2, 2, 3").truth("IsEnabled_InitialValue", second || flag("enabled"))
                .truth("IsActivated_InitialValue", second || flag("active")).truth("IsOwned_InitialValue", !second && flag("owned")).all());
    }

    private boolean flag(String name) {
        return files.number(TPM + "device/" + name).or(() -> files.number(TPM + name)).orElse(0L) == 1;
    }
}
