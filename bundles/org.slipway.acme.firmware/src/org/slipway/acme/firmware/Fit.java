package org.slipway.acme.firmware;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.slipway.model.Device;
import org.slipway.model.Identified;
import org.slipway.model.WmiClass;
import org.slipway.model.site.OpenSite;

/**
 * A firmware image and the devices that it fits. What the command and the workspace tell is worked out here, where neither of
 * them is needed.
 */
public record Fit(FirmwareImage image, List<Device> devices) {
    private static final Comparator<Fit> MOST_URGENT_FIRST = Comparator.comparing((Fit fit) -> fit.image().getUrgency()).reversed()
            .thenComparing(fit -> String.valueOf(fit.image().getId()));

    /** All images of a site, the most urgent first. */
    public static List<Fit> in(OpenSite site) {
        List<Identified> elements = site.elements();
        List<Device> devices = of(Device.class, elements).toList();
        return of(FirmwareImage.class, elements).map(image -> new Fit(image, devices.stream().filter(device -> fits(image, device)).toList()))
                .sorted(MOST_URGENT_FIRST).toList();
    }

    private static <T> Stream<T> of(Class<T> type, List<Identified> elements) {
        return elements.stream().filter(type::isInstance).map(type::cast);
    }

    private static boolean fits(FirmwareImage image, Device device) {
        return models(device).anyMatch(model -> image.getModels().stream().anyMatch(model::equalsIgnoreCase));
    }

    /** What the device's own system said it is; nothing when nobody has asked it yet. */
    private static Stream<String> models(Device device) {
        return device.getInventory().stream().filter(each -> "Win32_ComputerSystem".equalsIgnoreCase(each.getName()))
                .map(WmiClass::getInstances).flatMap(List::stream).map(each -> each.getProperties().get("Model"))
                .filter(model -> model != null);
    }
}
