/**
 * Machines whose disks are divided, filled and prepared from Linux: block devices of this machine, or files that are images of disks. Only disks that
 * somebody named are touched, and none that is mounted, held or opened by anything else.
 * <p>
 * Decisions:
 * <ul>
 * <li>Linux stands in for Windows PE: a machine is always in its boot environment. A machine that runs from its memory is the one that is deployed, and a
 * restart restarts it. Any other one is somebody's own; a restart then lets the disks go, and the run stands still until somebody goes on with it.
 * Once it was restarted into the installed system, it does not go on in Linux, which cannot stand in for that.
 * {@code X:} is the environment's own drive: the root of a machine that runs from its memory, else a folder beside the journal.
 * <li>What an engine that is killed leaves running, mounted or attached is found again: programs by a variable in their environment, which all that they
 * start inherits; mounts by their place below the run's folder; loop devices by a note that is written before each is taken. It is cleared away when the
 * run's disks are opened next, before anybody looks whether they are in use.
 * <li>Each partition that the kernel has no node for gets a loop device of its own, only while it is needed. NTFS is mounted by ntfs-3g, FAT is reached by
 * mtools: some kernels know neither.
 * <li>sfdisk writes both sorts of tables; sgdisk waits a second after each. The mark of a layout is the GUID of a GPT disk, set last; an MBR keeps its
 * first 32 bits, and the rest is noted beside the journal. Ids of partitions come from the mark, so that what is done again gets the same.
 * <li>Drive letters that a run gave are noted by the partition's id; all other partitions that Windows would give one to have the next free ones, in the
 * order of disks and partitions.
 * <li>Images go onto an NTFS volume past its mount, with owners, streams and short names; where the volume holds something of the same name at its top,
 * they go through the mount, without owners. An image that was broken off is applied anew, to a volume that is formatted again unless something on it is to stay.
 * <li>Command lines are divided into words and started without a shell, unless they have signs in them that only a shell knows.
 * </ul>
 */
@NullMarked
package org.slipway.target.linux;

import org.jspecify.annotations.NullMarked;
