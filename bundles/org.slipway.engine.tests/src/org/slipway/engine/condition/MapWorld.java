package org.slipway.engine.condition;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.slipway.base.Problem;
import org.slipway.engine.target.FileState;
import org.slipway.engine.target.RegistryValue;
import org.slipway.engine.target.TargetException;
import org.slipway.engine.variables.Value;
import org.slipway.engine.wql.Row;
import org.slipway.model.RegistryType;

/** A machine that is made of maps. */
final class MapWorld implements World {
    final Map<String, String> variables = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    final Map<String, List<Row>> rows = new HashMap<>();
    final Map<String, FileState> files = new HashMap<>();
    final Map<String, RegistryValue> registry = new HashMap<>();

    MapWorld() {
        variables.putAll(Map.of("There", "x", "Number", "10", "Name", "Contoso-17", "Drive", "C:"));
        rows.put("Win32_OperatingSystem", List.of(Row.of(Map.of("Version", "10.0.22631", "OSArchitecture", "64-bit", "ProductType", 1L))));
        rows.put("Win32_ComputerSystem", List.of(Row.of(Map.of("Manufacturer", "Contoso", "Model", "Slate 5"))));
        rows.put("Win32_Product", List.of(Row.of(Map.of("IdentifyingNumber", "{A}", "UpgradeCode", "{U}", "Version", "2.10.0"))));
        rows.put("Win32_BIOS", List.of(Row.of(Map.of("SerialNumber", "SN-1"))));
        rows.put("Win32_SystemEnclosure", List.of());
        rows.put("Win32_NetworkAdapterConfiguration", List.of(Row.of(Map.of("MACAddress", "00:11:22:33:44:55", "DefaultIPGateway", "10.0.0.1"))));
        files.put("C:\\x.exe", new FileState(false, 1, Instant.parse("2026-01-02T03:04:05Z"), Optional.of("1.10.0.0")));
        files.put("C:\\Folder", new FileState(true, 0, Instant.parse("2026-01-02T03:04:05Z"), Optional.empty()));
        registry.put("HKLM\\K|V", new RegistryValue(RegistryType.REG_DWORD, "10"));
    }

    @Override
    public Optional<Value> variable(String name) {
        return Optional.ofNullable(variables.get(name)).map(Value::plain);
    }

    @Override
    public List<Row> rows(String namespace, String className, Set<String> properties) throws TargetException {
        if (!namespace.equals("root\\cimv2") || !rows.containsKey(className)) {
            throw new TargetException(Problem.error("TEST", "There is no class “" + className + "”."), 1);
        }
        return rows.get(className);
    }

    @Override
    public Optional<FileState> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    @Override
    public boolean hasKey(String key) {
        return key.equals("HKLM\\K");
    }

    @Override
    public Optional<RegistryValue> registry(String key, String name) {
        return Optional.ofNullable(registry.get(key + "|" + name));
    }

    @Override
    public boolean comesFrom(String className, String ancestor) {
        return ClassTree.STANDARD.comesFrom(className, ancestor);
    }
}
