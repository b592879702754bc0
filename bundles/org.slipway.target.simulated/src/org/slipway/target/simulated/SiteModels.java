package org.slipway.target.simulated;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.slipway.base.ProblemException;
import org.slipway.model.Device;
import org.slipway.target.simulated.text.Description;
import org.slipway.target.simulated.text.DeviceText;

/** The models that the devices of a site are of; the more devices of one there are, the more machines are made after it. */
final class SiteModels {
    /** What one machine has and no other, by the small letters of the class. */
    private static final Map<String, Set<String>> OWN = Map.of("win32_bios", Set.of("serialnumber"), "win32_computersystemproduct", Set.of("uuid", "identifyingnumber"),
            "win32_systemenclosure", Set.of("smbiosassettag", "serialnumber"), "win32_baseboard", Set.of("serialnumber"), "win32_computersystem", Set.of("name", "username"),
            "win32_networkadapter", Set.of("macaddress"), "win32_networkadapterconfiguration", Set.of("macaddress", "ipaddress"), "win32_diskdrive", Set.of("serialnumber"));

    private final DeviceText reader;

    SiteModels(DeviceText reader) {
        this.reader = reader;
    }

    /** In the order of the devices; none where no device tells its model. */
    List<Description> of(List<Device> devices) throws ProblemException {
        var counts = new LinkedHashMap<String, Integer>();
        var firsts = new HashMap<String, Device>();
        for (Device each : devices) {
            Optional<String> model = model(each);
            if (model.isPresent()) {
                counts.merge(model.get(), 1, Integer::sum);
                firsts.putIfAbsent(model.get(), each);
            }
        }
        var models = new ArrayList<Description>();
        for (Map.Entry<String, Integer> each : counts.entrySet()) {
            Description first = new SiteDevice(firsts.get(each.getKey())).description(reader);
            models.add(first.with(first.hardware().with(common(first.hardware().classes()))).withShare(each.getValue()));
        }
        return models;
    }

    private static Optional<String> model(Device device) {
        return device.getInventory().stream().filter(each -> "Win32_ComputerSystem".equalsIgnoreCase(each.getName()))
                .flatMap(each -> each.getInstances().stream()).flatMap(each -> each.getProperties().stream())
                .filter(each -> "Model".equalsIgnoreCase(each.getKey()) && each.getValue() != null && !each.getValue().isBlank()).map(each -> each.getValue().strip()).findFirst();
    }

    private static Map<String, List<Map<String, Object>>> common(Map<String, List<Map<String, Object>>> classes) {
        var common = new LinkedHashMap<String, List<Map<String, Object>>>();
        classes.forEach((name, rows) -> {
            Set<String> own = OWN.getOrDefault(name.toLowerCase(Locale.ROOT), Set.of());
            var shared = new ArrayList<Map<String, Object>>();
            for (Map<String, Object> row : rows) {
                var copy = new LinkedHashMap<>(row);
                copy.keySet().removeIf(property -> own.contains(property.toLowerCase(Locale.ROOT)));
                shared.add(copy);
            }
            common.put(name, shared);
        });
        return common;
    }
}
