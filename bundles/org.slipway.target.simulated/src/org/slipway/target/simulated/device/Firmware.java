package org.slipway.target.simulated.device;

/** How the machine is set to start. @param tpm whether its TPM is switched on */
public record Firmware(boolean uefi, boolean secureBoot, boolean tpm) {
}
