package org.slipway.engine.machine;

import java.util.Optional;

import org.slipway.engine.target.CommandLine;
import org.slipway.engine.target.TargetException;

/** Shared folders of the network. */
public interface Shares {
    /** @param path as {@code \\server\share}; @param drive as {@code Z:}, if it shall have one */
    void connect(String path, Optional<String> drive, Optional<CommandLine.Account> account) throws TargetException, InterruptedException;
}
