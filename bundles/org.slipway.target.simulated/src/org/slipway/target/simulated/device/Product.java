package org.slipway.target.simulated.device;

/** Installed software. @param code and upgradeCode in braces; empty where it was not installed by Windows Installer */
public record Product(String code, String name, String version, String upgradeCode, String publisher) {
}
