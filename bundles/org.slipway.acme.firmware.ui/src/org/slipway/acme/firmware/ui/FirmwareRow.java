package org.slipway.acme.firmware.ui;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.slipway.acme.firmware.FirmwareImage;
import org.slipway.acme.firmware.Fit;
import org.slipway.acme.firmware.Urgency;
import org.slipway.model.Device;
import org.slipway.model.site.OpenSite;
import org.slipway.model.text.TextRange;
import org.slipway.model.text.YamlResource;

/** What the view shows of an image, as values that outlive the model. */
record FirmwareRow(Urgency urgency, String name, String version, List<String> devices, String path, Optional<TextRange> range) {

    /** All images of a site. Runs where the site's model may be touched. */
    static List<FirmwareRow> of(OpenSite site) {
        return Fit.in(site).stream().map(fit -> of(fit, site)).toList();
    }

    private static FirmwareRow of(Fit fit, OpenSite site) {
        FirmwareImage image = fit.image();
        var file = (YamlResource) image.eResource();
        return new FirmwareRow(image.getUrgency(), label(image.getName(), image.getId()), Objects.requireNonNullElse(image.getVersion(), ""),
                fit.devices().stream().map(FirmwareRow::label).toList(), site.pathOf(file), file.range(image));
    }

    private static String label(Device device) {
        return label(device.getName(), device.getId());
    }

    private static String label(String name, String id) {
        return Objects.requireNonNullElse(name, Objects.requireNonNullElse(id, ""));
    }
}
