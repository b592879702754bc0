package org.slipway.target.simulated.command;

import java.util.List;
import java.util.Optional;

import org.slipway.engine.target.Power;
import org.slipway.engine.target.RegistryValue;
import org.slipway.target.simulated.device.Product;

/** Something that a program changes on its machine. */
public sealed interface Effect {
    record SetValue(String key, String name, RegistryValue value) implements Effect {
    }

    record MakeKey(String key) implements Effect {
    }

    /** @param name empty for the whole key with all below it */
    record DeleteValue(String key, Optional<String> name) implements Effect {
    }

    record Install(Product product) implements Effect {
    }

    /** @param product its code or its name */
    record Uninstall(String product) implements Effect {
    }

    record Write(String path, String text) implements Effect {
    }

    /** A file whose contents do not matter. @param size in bytes */
    record WriteFiller(String path, long size, Optional<String> version) implements Effect {
    }

    record MakeFolder(String path) implements Effect {
    }

    /** A file, or a folder with all in it. */
    record Copy(String from, String to) implements Effect {
    }

    record Delete(String path) implements Effect {
    }

    record Features(List<String> names, boolean add) implements Effect {
    }

    record InstallUpdate(String name) implements Effect {
    }

    /** Boots as it says from the next start on. */
    record SetFirmware(Optional<Boolean> uefi, Optional<Boolean> secureBoot, Optional<Boolean> tpm) implements Effect {
    }

    record Connect(String share, String drive) implements Effect {
    }

    /** The machine restarts by itself, under the engine. */
    record Restart(Power.Next next) implements Effect {
    }
}
