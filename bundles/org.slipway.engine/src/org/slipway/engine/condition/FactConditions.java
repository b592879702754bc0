package org.slipway.engine.condition;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.slipway.engine.target.Facts;
import org.slipway.engine.target.FileState;
import org.slipway.engine.target.RegistryValue;
import org.slipway.engine.target.TargetException;
import org.slipway.engine.wql.Row;
import org.slipway.model.Architecture;
import org.slipway.model.Comparison;
import org.slipway.model.FileCondition;
import org.slipway.model.FolderCondition;
import org.slipway.model.OsVersionCondition;
import org.slipway.model.RegistryComparison;
import org.slipway.model.RegistryCondition;
import org.slipway.model.SoftwareCondition;
import org.slipway.sequence.ComputerCondition;
import org.slipway.sequence.LocationCondition;
import org.slipway.sequence.MakeModelCondition;
import org.slipway.sequence.Platform;

/** The conditions that look at the machine in a way of their own. */
final class FactConditions {
    private static final String OPERATING_SYSTEM = "Win32_OperatingSystem";

    private final World world;

    FactConditions(World world) {
        this.world = world;
    }

    Reason system(OsVersionCondition condition, String sentence) throws TargetException {
        List<Row> systems = world.rows(Facts.CIMV2, OPERATING_SYSTEM, Set.of("Version", "OSArchitecture", "ProductType"));
        boolean holds = systems.stream().anyMatch(system -> version(system.text("Version"), condition.getComparison(), condition.getVersion())
                && (!condition.isSetArchitecture() || architecture(system) == condition.getArchitecture())
                && (condition.getServer() == null || condition.getServer() == server(system)));
        return Reason.leaf(sentence, holds, systems.isEmpty() ? "no system runs" : systems.getFirst().text("Version") + ", "
                + architecture(systems.getFirst()) + (server(systems.getFirst()) ? ", a server" : ", a workstation"));
    }

    private static boolean server(Row system) {
        return Set.of("2", "3").contains(system.text("ProductType"));
    }

    private static Architecture architecture(Row system) {
        String said = system.text("OSArchitecture").toLowerCase(Locale.ROOT);
        return said.contains("arm") ? Architecture.ARM64 : said.contains("64") ? Architecture.X64 : Architecture.X86;
    }

    private static boolean version(String own, Comparison comparison, String asked) {
        return asked != null && Comparing.versions(own, asked).map(result -> Comparing.holds(comparison, result)).orElse(false);
    }

    Reason platform(Platform platform) throws TargetException {
        List<Row> systems = world.rows(Facts.CIMV2, OPERATING_SYSTEM, Set.of("Version", "OSArchitecture", "ProductType"));
        boolean holds = systems.stream().anyMatch(system -> (platform.getMinimum() == null
                || version(system.text("Version"), Comparison.GREATER_OR_EQUAL, platform.getMinimum()))
                && (platform.getMaximum() == null || version(system.text("Version"), Comparison.LESS_OR_EQUAL, platform.getMaximum()))
                && (platform.getArchitecture() == null || asked(platform.getArchitecture()).equals(Optional.of(architecture(system)))));
        return Reason.leaf("the system is " + platform.getName(), holds, systems.isEmpty() ? "no system runs" : systems.getFirst().text("Version") + ", "
                + architecture(systems.getFirst()));
    }

    private static Optional<Architecture> asked(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "x64", "amd64" -> Optional.of(Architecture.X64);
            case "arm64" -> Optional.of(Architecture.ARM64);
            case "i386", "x86" -> Optional.of(Architecture.X86);
            default -> Optional.empty();
        };
    }

    Reason file(FileCondition condition, String sentence) throws TargetException {
        Optional<FileState> file = world.file(world.expand(text(condition.getPath())).text()).filter(found -> !found.folder());
        boolean holds = file.isPresent()
                && (condition.getVersion() == null || file.get().version().map(own -> version(own, condition.getVersionIs(), condition.getVersion())).orElse(false))
                && dated(file.get(), condition.getModified(), condition.getModifiedIs());
        return Reason.leaf(sentence, holds, seen(file, condition.getVersion() != null, condition.getModified() != null));
    }

    Reason folder(FolderCondition condition, String sentence) throws TargetException {
        Optional<FileState> folder = world.file(world.expand(text(condition.getPath())).text()).filter(FileState::folder);
        return Reason.leaf(sentence, folder.isPresent() && dated(folder.get(), condition.getModified(), condition.getModifiedIs()),
                seen(folder, false, condition.getModified() != null));
    }

    /** Dates of conditions are UTC, to the second. */
    private static boolean dated(FileState file, LocalDateTime asked, Comparison comparison) {
        return asked == null || Comparing.holds(comparison, Long.compare(file.modified().getEpochSecond(), asked.toEpochSecond(ZoneOffset.UTC)));
    }

    private static String seen(Optional<FileState> file, boolean version, boolean date) {
        if (file.isEmpty()) {
            return "it is not there";
        }
        Instant modified = file.get().modified();
        return "it is there" + (version ? ", version " + file.get().version().orElse("none") : "") + (date ? ", of " + modified : "");
    }

    Reason registry(RegistryCondition condition, String sentence) throws TargetException {
        String key = world.expand(text(condition.getKey())).text();
        String name = world.expand(text(condition.getValue())).text();
        Optional<Comparison> comparison = Comparing.plain(condition.getComparison());
        if (comparison.isEmpty() && name.isEmpty()) {
            boolean there = world.hasKey(key);
            return Reason.leaf(sentence, there == (condition.getComparison() == RegistryComparison.EXISTS), there ? "the key is there" : "there is no such key");
        }
        Optional<RegistryValue> value = world.registry(key, name);
        String found = value.map(each -> "it is “" + each.data() + "” (" + each.type() + ")").orElse("there is no such value");
        if (comparison.isEmpty()) {
            boolean there = value.filter(each -> each.type() == condition.getType()).isPresent();
            return Reason.leaf(sentence, there == (condition.getComparison() == RegistryComparison.EXISTS), found);
        }
        String data = world.expand(text(condition.getData())).text();
        return Reason.leaf(sentence, value.filter(each -> Comparing.holds(comparison.get(), Comparing.values(each.data(), data))).isPresent(), found);
    }

    Reason software(SoftwareCondition condition, String sentence) throws TargetException {
        List<Row> products = world.rows(Facts.CIMV2, "Win32_Product", Set.of("IdentifyingNumber", "UpgradeCode", "Version")).stream()
                .filter(product -> is(product, "IdentifyingNumber", condition.getProductCode()) && is(product, "UpgradeCode", condition.getUpgradeCode()))
                .toList();
        boolean named = condition.getProductCode() != null || condition.getUpgradeCode() != null;
        boolean holds = named && products.stream().anyMatch(product -> condition.getVersion() == null
                || version(product.text("Version"), condition.getComparison(), condition.getVersion()));
        return named ? Reason.leaf(sentence, holds, products.isEmpty() ? "it is not installed" : "version " + products.getFirst().text("Version") + " is installed")
                : Reason.trouble(sentence, "it names neither a product code nor an upgrade code", false);
    }

    /** What is not asked for fits. */
    private static boolean is(Row row, String property, String asked) {
        return asked == null || row.text(property).equalsIgnoreCase(asked.strip());
    }

    Reason computer(ComputerCondition condition, String sentence) throws TargetException {
        var found = new ArrayList<String>();
        boolean holds = any("Win32_SystemEnclosure", "SMBIOSAssetTag", condition.getAssetTag(), found)
                | any("Win32_ComputerSystemProduct", "UUID", condition.getUuid(), found)
                | any("Win32_BIOS", "SerialNumber", condition.getSerialNumber(), found)
                | any("Win32_NetworkAdapterConfiguration", "MACAddress", condition.getMacAddress(), found);
        return Reason.leaf(sentence, holds, String.join(", ", found));
    }

    Reason location(LocationCondition condition, String sentence) throws TargetException {
        var found = new ArrayList<String>();
        return Reason.leaf(sentence, any("Win32_NetworkAdapterConfiguration", "DefaultIPGateway", condition.getGateway(), found), String.join(", ", found));
    }

    private boolean any(String className, String property, String asked, List<String> found) throws TargetException {
        if (asked == null || asked.isBlank()) {
            return false;
        }
        List<Row> rows = world.rows(Facts.CIMV2, className, Set.of(property));
        rows.forEach(row -> found.add(property + " “" + row.text(property) + "”"));
        String wanted = world.expand(asked).text().replace('-', ':').strip();
        return rows.stream().anyMatch(row -> row.text(property).replace('-', ':').strip().equalsIgnoreCase(wanted));
    }

    Reason machine(MakeModelCondition condition, String sentence) throws TargetException {
        List<Row> rows = world.rows(Facts.CIMV2, "Win32_ComputerSystem", Set.of("Manufacturer", "Model"));
        boolean holds = rows.stream().anyMatch(row -> like(row, "Manufacturer", condition.getMake()) && like(row, "Model", condition.getModel()));
        return Reason.leaf(sentence, holds, rows.isEmpty() ? "the machine tells neither" : rows.getFirst().text("Manufacturer") + ", " + rows.getFirst().text("Model"));
    }

    private boolean like(Row row, String property, String pattern) {
        return pattern == null || pattern.isBlank() || Wildcards.match(world.expand(pattern).text(), row.text(property).strip());
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
