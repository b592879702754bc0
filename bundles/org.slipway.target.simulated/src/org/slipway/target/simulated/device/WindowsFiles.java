package org.slipway.target.simulated.device;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.slipway.engine.target.RegistryValue;
import org.slipway.model.Architecture;
import org.slipway.model.RegistryType;
import org.slipway.target.simulated.device.FileData.Body;

/** The files and registry that a Windows begins with: enough of them for conditions and programs to find. Made once for all machines; safe for all threads. */
public final class WindowsFiles {
    private static final List<String> PROGRAMS = List.of("ntoskrnl.exe", "kernel32.dll", "cmd.exe", "reg.exe", "msiexec.exe", "dism.exe", "manage-bde.exe",
            "shutdown.exe", "wusa.exe", "netsh.exe", "net.exe", "robocopy.exe", "xcopy.exe", "cscript.exe", "wscript.exe", "bcdboot.exe", "diskpart.exe",
            "WindowsPowerShell\\v1.0\\powershell.exe", "Sysprep\\sysprep.exe", "config\\SOFTWARE", "config\\SYSTEM", "drivers\\disk.sys");
    private static final List<String> FOLDERS = List.of("Windows\\Temp", "Windows\\INF", "Windows\\Panther", "Windows\\Setup\\Scripts", "Windows\\Logs",
            "Program Files\\Common Files", "Program Files (x86)\\Common Files", "ProgramData\\Microsoft", "Users\\Public", "Users\\Default");
    private static final long PROGRAM = 300_000;

    private final Map<Kind, Tree<FileData>> files = new ConcurrentHashMap<>();
    private final Map<Release, Tree<Key>> registries = new ConcurrentHashMap<>();

    private record Kind(Release release, long size) {
    }

    /** All files of a Windows. @param size of all together, in bytes */
    public Tree<FileData> of(Release release, long size, Instant installed) {
        return files.computeIfAbsent(new Kind(release, size), kind -> make(kind, installed));
    }

    private static Tree<FileData> make(Kind kind, Instant installed) {
        Optional<String> version = Optional.of(kind.release().version().split("\\.").length == 4 ? kind.release().version() : kind.release().version() + ".1");
        Tree<FileData> tree = Tree.empty();
        for (String each : PROGRAMS) {
            tree = tree.with(path("Windows\\System32\\" + each), new FileData(PROGRAM, installed, version, new Body.Unknown()));
        }
        tree = tree.with(path("Windows\\explorer.exe"), new FileData(PROGRAM, installed, version, new Body.Unknown()));
        tree = tree.with(path("Windows\\notepad.exe"), new FileData(PROGRAM, installed, version, new Body.Unknown()));
        for (String each : FOLDERS) {
            tree = tree.withFolder(path(each));
        }
        long rest = kind.size() - tree.size();
        return rest > 0 ? tree.with(path("Windows\\WinSxS\\(components)"), FileData.filler(rest, installed)) : tree;
    }

    private static List<String> path(String path) {
        return List.of(path.split("\\\\"));
    }

    /** What a fresh registry says. */
    public Tree<Key> registry(Release release) {
        return registries.computeIfAbsent(release, WindowsFiles::make);
    }

    private static Tree<Key> make(Release release) {
        Tree<Key> tree = Tree.empty();
        var version = Key.empty().with("ProductName", text(release.caption().replace("Microsoft ", ""))).with("EditionID", text(release.edition()))
                .with("CurrentBuild", text(Integer.toString(release.build()))).with("CurrentBuildNumber", text(Integer.toString(release.build())))
                .with("CurrentMajorVersionNumber", number(release.version().split("\\.")[0])).with("CurrentVersion", text("6.3"))
                .with("InstallationType", text(release.server() ? "Server" : "Client")).with("SystemRoot", text("C:\\Windows"));
        String[] parts = release.version().split("\\.");
        if (parts.length == 4) {
            version = version.with("UBR", number(parts[3]));
        }
        tree = tree.with(path("HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion"), version);
        tree = tree.withFolder(path("HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall"));
        tree = tree.with(path("HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment"),
                Key.empty().with("PROCESSOR_ARCHITECTURE", text(release.architecture() == Architecture.X64 ? "AMD64"
                        : release.architecture() == Architecture.ARM64 ? "ARM64" : "x86")));
        return tree.withFolder(path("HKEY_CURRENT_USER\\Software"));
    }

    private static RegistryValue text(String data) {
        return new RegistryValue(RegistryType.REG_SZ, data);
    }

    private static RegistryValue number(String data) {
        return new RegistryValue(RegistryType.REG_DWORD, data);
    }
}
