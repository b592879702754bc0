import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;

/**
 * {@code make SITE COUNT FILE}: writes a site of that many elements. {@code read SITE COUNT FILE}: composes its files' YAML nodes with
 * the library alone. Writes the seconds it took into the file.
 */
class LargeSite {
    public static void main(String[] arguments) throws Exception {
        Path site = Path.of(arguments[1]);
        long begun = System.nanoTime();
        switch (arguments[0]) {
            case "make" -> make(site, Integer.parseInt(arguments[2]));
            default -> read(site);
        }
        Files.writeString(Path.of(arguments[3]), Double.toString((System.nanoTime() - begun) / 1e9));
    }

    private static void make(Path site, int count) throws IOException {
        Files.createDirectories(site.resolve("devices"));
        Files.createDirectories(site.resolve("collections"));
        Files.writeString(site.resolve("site.yaml"), "site: Large\nid: large\n");
        var members = new StringBuilder("collection: All\nid: all\nmembers:\n");
        for (int i = 0; i < count - 2; i++) {
            Files.writeString(site.resolve("devices/pc-" + i + ".yaml"), """
                    # One of many
                    device: PC %1$d
                    id: pc-%1$d
                    macAddresses: ["00:11:22:33:44:55"]
                    variables:
                      - string: OSDComputerName
                        value: PC-%1$d
                    inventory:
                      - class: Win32_ComputerSystem
                        instances:
                          - instance:
                              Manufacturer: Contoso
                              Model: Model %2$d
                    """.formatted(i, i % 7));
            members.append("  - pc-").append(i).append('\n');
        }
        Files.writeString(site.resolve("collections/all.yaml"), members);
    }

    private static void read(Path site) throws IOException {
        var settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        List<Path> files;
        try (Stream<Path> all = Files.walk(site)) {
            files = all.filter(each -> each.toString().endsWith(".yaml")).toList();
        }
        for (Path file : files) {
            new Compose(settings).composeString(Files.readString(file)).orElseThrow();
        }
    }
}
