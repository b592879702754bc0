package org.slipway.target.linux.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Devices at USB, and each of the functions of those that have several. */
final class UsbDevices {
    private static final String FOLDER = "sys/bus/usb/devices/";
    private static final Pattern DEVICE = Pattern.compile("\\d+-[\\d.]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9a-fA-F]{1,4}");
    private static final String HID = "03";

    private final SysFiles files;

    UsbDevices(SysFiles files) {
        this.files = files;
    }

    List<PnpDevice> all() {
        var devices = new ArrayList<PnpDevice>();
        List<String> names = files.names("sys/bus/usb/devices");
        for (String name : names) {
            if (DEVICE.matcher(name).matches()) {
                List<String> functions = names.stream().filter(each -> each.startsWith(name + ":")).toList();
                devices.addAll(of(name, functions));
            }
        }
        return devices;
    }

    private Optional<String> number(String path) {
        return files.text(FOLDER + path).filter(text -> NUMBER.matcher(text).matches()).map(text -> text.toUpperCase(Locale.ROOT));
    }

    private List<PnpDevice> of(String name, List<String> functions) {
        Optional<String> vendor = number(name + "/idVendor");
        Optional<String> product = number(name + "/idProduct");
        if (vendor.isEmpty() || product.isEmpty()) {
            return List.of();
        }
        String model = "USB\\VID_" + vendor.get() + "&PID_" + product.get();
        String revision = number(name + "/bcdDevice").map(each -> "&REV_" + each).orElse("");
        String called = files.text(FOLDER + name + "/product").orElse("USB Device");
        String serial = files.text(FOLDER + name + "/serial").filter(text -> text.matches("[A-Za-z0-9._-]{1,64}")).orElse("5&" + name.replace('.', '_') + "&0");
        boolean several = functions.size() > 1;
        var devices = new ArrayList<PnpDevice>();
        List<String> compatible = several || functions.isEmpty() ? composite(name, several) : classes("Class_", FOLDER + functions.getFirst() + "/bInterface");
        String kind = several ? "USB" : functions.stream().findFirst().map(this::kind).orElse("USB");
        Optional<String> own = files.linked(FOLDER + name + "/driver");
        Optional<String> driver = several || functions.isEmpty() ? own : files.linked(FOLDER + functions.getFirst() + "/driver");
        devices.add(new PnpDevice(called, model + "\\" + serial, ids(model, revision, ""), compatible, kind, driver.orElse("")));
        for (String each : several ? functions : List.<String>of()) {
            function(each, model, revision, called, name).ifPresent(devices::add);
        }
        return devices;
    }

    private Optional<PnpDevice> function(String name, String model, String revision, String called, String device) {
        return number(name + "/bInterfaceNumber").map(number -> {
            String one = "&MI_" + number;
            return new PnpDevice(called, model + one + "\\6&" + device.replace('.', '_') + "&0&00" + number, ids(model, revision, one),
                    classes("Class_", FOLDER + name + "/bInterface"), kind(name), files.linked(FOLDER + name + "/driver").orElse(""));
        });
    }

    private static List<String> ids(String model, String revision, String function) {
        return revision.isEmpty() ? List.of(model + function) : List.of(model + revision + function, model + function);
    }

    private List<String> composite(String name, boolean several) {
        List<String> classes = classes("DevClass_", FOLDER + name + "/bDevice");
        return several ? Stream.concat(classes.stream(), Stream.of("USB\\COMPOSITE")).toList() : classes;
    }

    private List<String> classes(String word, String path) {
        Optional<String> first = files.text(path + "Class").filter(text -> NUMBER.matcher(text).matches());
        Optional<String> second = files.text(path + "SubClass").filter(text -> NUMBER.matcher(text).matches());
        Optional<String> third = files.text(path + "Protocol").filter(text -> NUMBER.matcher(text).matches());
        if (first.isEmpty() || second.isEmpty() || third.isEmpty()) {
            return List.of();
        }
        String general = "USB\\" + word + first.get();
        String closer = general + "&SubClass_" + second.get();
        return Stream.of(closer + "&Prot_" + third.get(), closer, general).map(each -> upper(each)).toList();
    }

    /** The numbers alone. */
    private static String upper(String id) {
        return Pattern.compile("_([0-9a-f]{1,4})").matcher(id).replaceAll(found -> "_" + found.group(1).toUpperCase(Locale.ROOT));
    }

    private String kind(String function) {
        String told = files.text(FOLDER + function + "/bInterfaceClass").orElse("");
        return switch (told) {
            case HID -> "HIDClass";
            case "01" -> "MEDIA";
            case "08", "09" -> "USB";
            case "0e" -> "Camera";
            case "e0" -> "Bluetooth";
            default -> "";
        };
    }
}
