package org.slipway.target.simulated.mix;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.slipway.base.ProblemException;
import org.slipway.target.simulated.text.Description;
import org.slipway.target.simulated.text.DeviceText;

/** The machines that come with Slipway. */
public final class Mix {
    private static final List<String> NAMES = List.of("laptop", "laptop-g11", "thinkpad", "desktop", "tiny", "workstation", "tablet", "virtual", "virtual-bios",
            "old-desktop", "small-disk", "branch-desktop");

    private final DeviceText reader;

    public Mix(DeviceText reader) {
        this.reader = reader;
    }

    /** In the order in which they are told. */
    public List<String> names() {
        return NAMES;
    }

    public Optional<Description> named(String name) {
        return NAMES.stream().filter(name::equalsIgnoreCase).findFirst().map(this::read);
    }

    public List<Description> all() {
        var all = new ArrayList<Description>();
        NAMES.forEach(each -> all.add(read(each)));
        return all;
    }

    /** The description as it is written. */
    public Optional<String> text(String name) {
        return NAMES.stream().filter(name::equalsIgnoreCase).findFirst().map(Mix::load);
    }

    private Description read(String name) {
        try {
            return reader.read(load(name), name + ".yaml");
        } catch (ProblemException broken) {
            throw new IllegalStateException("A description that comes with Slipway is wrong: " + broken.getMessage(), broken);
        }
    }

    private static String load(String name) {
        try (InputStream stream = Mix.class.getResourceAsStream(name + ".yaml")) {
            if (stream == null) {
                throw new IllegalStateException("The description " + name + " is missing from the bundle");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
