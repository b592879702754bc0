package org.slipway.steps.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.slipway.testkit.SiteBuilder;

/** A small sequence of the folder {@code seeded}; its first line names the codes that it must raise. */
record Seeded(String name, Set<String> codes, String text) {

    static List<Seeded> defects() {
        return in("defects");
    }

    static List<Seeded> sound() {
        return in("sound");
    }

    private static List<Seeded> in(String folder) {
        Path root = Path.of(System.getProperty("slipway.root", "../..")).resolve("bundles/org.slipway.steps.tests/seeded").resolve(folder);
        try (Stream<Path> files = Files.list(root)) {
            return files.sorted().map(Seeded::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Seeded read(Path file) {
        try {
            String text = Files.readString(file);
            Set<String> codes = new TreeSet<>(List.of(text.lines().findFirst().orElseThrow().substring(2).split(" ")));
            codes.remove("nothing");
            return new Seeded(file.getFileName().toString(), codes, text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Puts the sequence into a site, under an id of its own, with all that it refers to. */
    void into(SiteBuilder site, String id) {
        String own = text.replace("id: defect", "id: " + id).replace("sequence: defect", "sequence: " + id).replace("taskSequence: Defect", "taskSequence: " + id)
                .replace("inner-back", id + "-back");
        site.file("task-sequences/" + id + ".yaml", own).file("images/pe.yaml", "bootImage: PE\nid: pe\n").file("external/all.yaml", """
                - external: Windows 11 x64
                  id: w11
                  is: operatingSystemImage
                - external: Windows 11 ARM64
                  id: w11arm
                  is: operatingSystemImage
                - external: Windows 11 x64 upgrade
                  id: up
                  is: upgradePackage
                - external: Windows 10 Enterprise 22H2
                  id: up10
                  is: upgradePackage
                - external: Windows 10 Enterprise LTSC 2021
                  id: upltsc
                  is: upgradePackage
                - external: Windows 11 Pro
                  id: uppro
                  is: upgradePackage
                - external: Windows 10 Home 21H2
                  id: uphome
                  is: upgradePackage
                - external: Windows 10 1703
                  id: up1703
                  is: upgradePackage
                - external: Windows 10 x86 upgrade
                  id: up86
                  is: upgradePackage
                - external: Windows Server 2022 upgrade
                  id: upsrv
                  is: upgradePackage
                - external: Drivers
                  id: drv
                  is: driverPackage
                - external: Drivers for ARM64
                  id: drvarm
                  is: driverPackage
                - external: Boot image (x86)
                  id: pe32
                  is: bootImage
                - external: Tools
                  id: pkg
                  is: package
                - external: Office
                  id: app
                  is: application
                """);
        if (own.contains("inner-pe")) {
            site.file("task-sequences/inner.yaml", "taskSequence: Inner\nid: inner-pe\nbootImage: pe\n");
        }
        if (own.contains(id + "-back")) {
            site.file("task-sequences/" + id + "-back.yaml", "taskSequence: Back\nid: " + id + "-back\nentries:\n  - runSequence: Outer\n    sequence: " + id + "\n");
        }
    }
}
