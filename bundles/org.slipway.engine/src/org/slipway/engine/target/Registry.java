package org.slipway.engine.target;

import java.util.Optional;

/** The registry of a target; keys as {@code HKEY_LOCAL_MACHINE\SOFTWARE\Contoso}, without regard to case. */
public interface Registry {
    boolean hasKey(String key) throws TargetException;

    /** @param name empty for the key's default value */
    Optional<RegistryValue> get(String key, String name) throws TargetException;

    /** Sets a value, and makes the keys above it. */
    void set(String key, String name, RegistryValue value) throws TargetException;

    /** Removes a key with all below it; nothing happens where there is none. */
    void deleteKey(String key) throws TargetException;
}
