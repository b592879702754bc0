/**
 * What Linux knows of a machine, told as WMI would tell it in Windows PE: from {@code /sys} and {@code /proc}, without calling programs.
 * <p>
 * Decisions:
 * <ul>
 * <li>Several values of a property are one text with commas between them, as the target for Windows tells them.
 * <li>What nothing tells is not there, rather than being made up. Two things are as in Windows PE though Linux runs: the operating system is told as
 * Windows PE of today, so that conditions that tell it from an installed Windows hold; and adapters are said to use DHCP, since nothing in
 * {@code /sys} tells, and an environment to deploy from does.
 * <li>Ids of devices are those that Windows makes from the same numbers, the closest first, so that drivers for Windows can be chosen by them. A device
 * counts as working where Linux has a driver for it; that tells nothing of Windows.
 * <li>Disks are those that the run was given, by the numbers that it has for them.
 * </ul>
 */
@NullMarked
package org.slipway.target.linux.facts;

import org.jspecify.annotations.NullMarked;
