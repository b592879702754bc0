package org.slipway.sequence.ui.simulate;

import java.util.List;
import java.util.Locale;

import org.slipway.engine.machine.Disks;
import org.slipway.engine.machine.Disks.Disk;
import org.slipway.engine.machine.Disks.Volume;
import org.slipway.engine.target.Target;
import org.slipway.engine.target.TargetException;
import org.slipway.engine.wql.Row;

/** What a machine is like now. Only while its run waits or is over. */
final class MachineText {
    private static final double GIB = 1024.0 * 1024 * 1024;

    String of(Target target) {
        var text = new StringBuilder(target.name()).append('\n');
        try {
            text.append(target.inBootEnvironment() ? "Windows PE runs" : "The installed system runs").append('\n');
            rows(target, "Win32_OperatingSystem", List.of("Caption", "Version", "OSArchitecture"), text);
            rows(target, "Win32_ComputerSystem", List.of("Manufacturer", "Model", "Name", "Domain"), text);
            if (target.offer(Disks.class).isPresent()) {
                disks(target.offer(Disks.class).get(), text);
            }
        } catch (TargetException untold) {
            text.append(untold.problem().text()).append('\n');
        }
        return text.toString();
    }

    private static void rows(Target target, String name, List<String> properties, StringBuilder text) throws TargetException {
        for (Row row : target.facts().rows("root\\cimv2", name)) {
            text.append('\n').append(name).append('\n');
            properties.stream().filter(each -> !row.text(each).isEmpty()).forEach(each -> text.append("  ").append(each).append(" = ").append(row.text(each)).append('\n'));
        }
    }

    private static void disks(Disks disks, StringBuilder text) throws TargetException {
        List<Volume> volumes = disks.volumes();
        for (Disk disk : disks.disks()) {
            text.append("\nDisk ").append(disk.number()).append(", ").append(size(disk.size())).append(disk.style().map(style -> ", " + style).orElse(", empty")).append('\n');
            volumes.stream().filter(volume -> volume.disk() == disk.number()).forEach(volume -> text.append("  ").append(volume.partition()).append("  ")
                    .append(volume.letter().orElse("  ")).append("  ").append(volume.use()).append("  ").append(volume.fileSystem()).append("  ").append(size(volume.size()))
                    .append(", ").append(size(volume.free())).append(" free").append(volume.label().isEmpty() ? "" : "  “" + volume.label() + "”")
                    .append(volume.windows() ? "  Windows" : "").append('\n'));
        }
    }

    private static String size(long bytes) {
        return bytes < GIB ? bytes / (1024 * 1024) + " MiB" : String.format(Locale.ROOT, "%.1f GiB", bytes / GIB);
    }
}
