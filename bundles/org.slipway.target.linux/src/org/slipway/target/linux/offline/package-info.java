/**
 * A Windows that lies on a volume, prepared for its first start: the answer file, drivers that it finds then, and the script by which it calls the
 * engine.
 * <p>
 * Decisions:
 * <ul>
 * <li>Linux has no DISM. Drivers are put into a folder of the volume; Windows looks there when it first recognises its devices, since the value
 * DevicePath of its registry names the folders, and takes all of them into its own store while it sets itself up, by pnputil. A driver without which
 * Windows cannot read its own disk has to be in the image already.
 * <li>What ntfs-3g writes may be changed by everybody once Windows runs. So what holds secrets, and what the system runs, is given to administrators
 * and the system alone.
 * <li>The names of files and folders are those that the target for Windows uses too.
 * </ul>
 */
@NullMarked
package org.slipway.target.linux.offline;

import org.jspecify.annotations.NullMarked;
