package org.slipway.target.linux.machine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.slipway.engine.machine.Disks;
import org.slipway.engine.machine.Progress;
import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.disk.DiskSet;
import org.slipway.target.linux.disk.Media;
import org.slipway.target.linux.disk.Medium;
import org.slipway.target.linux.tool.Refused;
import org.slipway.target.linux.tool.Tools;
import org.slipway.target.linux.volume.LinuxVolumes;
import org.slipway.target.linux.volume.Volumes.Located;

/** The disks that a run was given; no others are there for it. */
final class LinuxDisks implements Disks {
    private final DiskSet disks;
    private final LinuxVolumes volumes;
    private final Media media;
    private final Tools tools;

    LinuxDisks(DiskSet disks, LinuxVolumes volumes, Media media, Tools tools) {
        this.disks = disks;
        this.volumes = volumes;
        this.media = media;
        this.tools = tools;
    }

    @Override
    public List<Disk> disks() throws TargetException {
        return disks.disks();
    }

    @Override
    public List<Volume> volumes() throws TargetException {
        return volumes.all().stream().map(Located::volume).toList();
    }

    @Override
    public List<Optional<String>> partition(Layout layout, UUID mark, Progress progress) throws TargetException, InterruptedException {
        Medium disk = disks.medium(layout.disk());
        Set<String> taken = disks.partitions().stream().filter(each -> each.disk().number() != disk.number()).flatMap(each -> each.letter().stream())
                .collect(Collectors.toSet());
        volumes.release(disk);
        media.mustNotBeInUse(disk, tools); // somebody may have begun to use it meanwhile
        try {
            return disks.divider().divide(disk, layout, taken, mark, progress);
        } finally {
            disks.release(disk);
        }
    }

    @Override
    public void makeDynamic(int disk) throws TargetException {
        disks.medium(disk);
        throw Refused.because("TARGET-NO-DYNAMIC", Refused.NOT_SUPPORTED, "Linux cannot make a disk dynamic.", "Leave it basic, or convert it in Windows.");
    }
}
