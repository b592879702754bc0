package org.slipway.target.linux.hive;

import java.nio.file.Path;
import java.util.Optional;

import org.slipway.engine.target.TargetException;

/** The Windows that is worked on. */
public interface Windows {
    /** Where its hives lie, Windows\System32\config; empty where no volume, or more than one, has a Windows. */
    Optional<Path> hives() throws TargetException;
}
