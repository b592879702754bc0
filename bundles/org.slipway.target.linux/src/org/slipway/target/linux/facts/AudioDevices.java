package org.slipway.target.linux.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Codecs at the bus for sound (HD Audio), each with a driver of its own. */
final class AudioDevices {
    private static final String FOLDER = "sys/bus/hdaudio/devices/";

    private final SysFiles files;

    AudioDevices(SysFiles files) {
        this.files = files;
    }

    List<PnpDevice> all() {
        var devices = new ArrayList<PnpDevice>();
        for (String name : files.names("sys/bus/hdaudio/devices")) {
            Optional<Long> id = files.number(FOLDER + name + "/vendor_id");
            id.ifPresent(number -> devices.add(device(name, number)));
        }
        return devices;
    }

    private PnpDevice device(String name, long id) {
        String function = "HDAUDIO\\FUNC_01";
        String model = function + "&VEN_%04X&DEV_%04X".formatted(id >> 16 & 0xFFFF, id & 0xFFFF);
        Optional<Long> subsystem = files.number(FOLDER + name + "/subsystem_id").filter(each -> each != 0);
        String machine = subsystem.map(each -> "&SUBSYS_%08X".formatted(each & 0xFFFF_FFFFL)).orElse("");
        String revision = "&REV_%04X".formatted(files.number(FOLDER + name + "/revision_id").orElse(0L) >> 8 & 0xFFFF);
        List<String> hardware = machine.isEmpty() ? List.of(model + revision, model) : List.of(model + machine + revision, model + machine);
        List<String> compatible = List.of(model + revision, model, function + "&VEN_%04X".formatted(id >> 16 & 0xFFFF), function);
        return new PnpDevice("High Definition Audio Device", hardware.getFirst() + "\\4&" + name + "&0&0001", hardware, compatible, "MEDIA",
                files.linked(FOLDER + name + "/driver").orElse(""));
    }
}
