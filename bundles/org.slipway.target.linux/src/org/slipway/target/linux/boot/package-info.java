/**
 * What makes a machine start Windows from a disk that Linux filled: boot files, and the store of boot entries (BCD), which is a registry hive.
 * <p>
 * The elements of a store are those that {@code bcdboot} writes for a Windows of its own, less what only serves recovery and debugging. How a
 * device is written down was taken from three descriptions that agree, and from a store that {@code bcdedit} made: 16 bytes for the object with
 * further options, the kind (5 for wherever the boot manager came from, 6 for a partition), 4 bytes of flags, the length from there on (0x48), and
 * for a partition at 0x20 its GUID, or for MBR its place on the disk in bytes; at 0x34 the style (0 for GPT, 1 for MBR); at 0x38 the GUID or the
 * signature of the disk.
 * <p>
 * A BIOS needs code in the first sectors of the disk, which Linux does not have from Windows: GRUB takes its place, where it is installed.
 * <p>
 * No boot manager of Windows has read a store of ours yet.
 */
@NullMarked
package org.slipway.target.linux.boot;

import org.jspecify.annotations.NullMarked;
