package org.slipway.engine.target;

import org.slipway.model.RegistryType;

/** A value of the registry: numbers as decimals, several texts with line breaks between them, bytes as hexadecimal digits. */
public record RegistryValue(RegistryType type, String data) {
}
