package org.slipway.target.linux.offline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.hive.Windows;
import org.slipway.target.linux.volume.Volumes;
import org.slipway.target.linux.volume.Volumes.Located;

/** The hives of the only Windows on the volumes of a run. */
public final class AppliedHives implements Windows {
    private final Volumes volumes;

    public AppliedHives(Volumes volumes) {
        this.volumes = volumes;
    }

    @Override
    public Optional<Path> hives() throws TargetException {
        List<Located> found = volumes.all().stream().filter(each -> each.volume().windows()).toList();
        return found.size() == 1 ? volumes.files(found.getFirst()).real("Windows\\System32\\config") : Optional.empty();
    }
}
