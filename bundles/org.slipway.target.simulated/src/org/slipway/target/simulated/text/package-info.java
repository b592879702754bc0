/**
 * Machines as YAML text that an admin writes. Three lines make one:
 *
 * <pre>
 * device: LAB-01
 * make: Contoso
 * model: Book 14
 * </pre>
 *
 * All else has a default that makes a usual office machine of it: 16 GiB of memory, a disk of 512 GB, UEFI with Secure Boot, TPM 2.0, a
 * network of 1 Gbit/s, nothing on the disk. {@code windows:} puts an installed system on the first disk, {@code volumes:} of a disk says
 * what lies on it, {@code commands:} says what programs do, {@code faults:} what goes wrong (see the package fault). Whatever is not
 * understood is a problem with its place; nothing is passed over.
 */
@NullMarked
package org.slipway.target.simulated.text;

import org.jspecify.annotations.NullMarked;
