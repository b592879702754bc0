package org.slipway.target.simulated.command;

import java.util.List;
import java.util.Optional;

import org.slipway.engine.target.RegistryValue;
import org.slipway.target.simulated.device.Product;

/** What programs look at before they decide. */
public interface Sight {
    boolean file(String path);

    boolean folder(String path);

    /** The names of the files in a folder. */
    List<String> files(String folder);

    /** Whether it is known which files a folder holds. */
    boolean known(String folder);

    boolean hasKey(String key);

    Optional<RegistryValue> value(String key, String name);

    boolean inBootEnvironment();

    List<Product> products();
}
