package org.slipway.target.linux.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Devices that the firmware tells of by ACPI, such as touch pads and sensors. */
final class AcpiDevices {
    private static final String FOLDER = "sys/bus/acpi/devices/";
    /** Three letters and four figures, or four letters and four figures. */
    private static final Pattern ID = Pattern.compile("([A-Z]{3}|[A-Z0-9]{4})([0-9A-F]{4})");

    private final SysFiles files;

    AcpiDevices(SysFiles files) {
        this.files = files;
    }

    /** Only what has an id of its own; others are parts of something at PCI. */
    List<PnpDevice> all() {
        var devices = new ArrayList<PnpDevice>();
        for (String name : files.names("sys/bus/acpi/devices")) {
            Optional<String> id = files.text(FOLDER + name + "/hid").map(each -> each.toUpperCase(Locale.ROOT)).filter(each -> ID.matcher(each).matches());
            if (id.isPresent() && !id.get().startsWith("LNX") && files.number(FOLDER + name + "/status").orElse(15L) != 0) {
                devices.add(device(name, id.get()));
            }
        }
        return devices;
    }

    private PnpDevice device(String name, String id) {
        String instance = files.text(FOLDER + name + "/uid").filter(each -> each.matches("[A-Za-z0-9._-]{1,32}"))
                .orElse("3&11583659&" + (name.contains(":") ? name.substring(name.indexOf(':') + 1) : "0"));
        List<String> compatible = compatible(name, id).flatMap(each -> Stream.of("ACPI\\" + each, "*" + each)).toList();
        Optional<String> driver = files.linked(FOLDER + name + "/physical_node/driver").or(() -> files.linked(FOLDER + name + "/driver"));
        return new PnpDevice("ACPI device " + id, "ACPI\\" + id + "\\" + instance, ids(id), compatible, "System", driver.orElse("acpi"));
    }

    /** Maker and device apart first, as Windows has them since version 8. */
    private static List<String> ids(String id) {
        Matcher parts = ID.matcher(id);
        return parts.matches() ? List.of("ACPI\\VEN_" + parts.group(1) + "&DEV_" + parts.group(2), "ACPI\\" + id, "*" + id) : List.of("ACPI\\" + id, "*" + id);
    }

    /** What else it can be taken for: behind its own id in acpi:PNP0A08:PNP0A03: */
    private Stream<String> compatible(String name, String id) {
        return Stream.of(files.text(FOLDER + name + "/modalias").orElse("").split(":")).skip(1).map(each -> each.toUpperCase(Locale.ROOT))
                .filter(each -> !each.equals(id) && ID.matcher(each).matches()).distinct();
    }
}
