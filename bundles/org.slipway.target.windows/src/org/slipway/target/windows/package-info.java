/**
 * The machine that Slipway itself runs on, where that is Windows or Windows PE. What to run is worked out by pure classes in {@code command},
 * which need no Windows; {@code run} starts programs and reads what they say; {@code machine} joins the two to what steps can ask for.
 * <p>
 * None of it has been run on Windows yet: {@code untried.txt} beside this file lists, a sentence each, what that leaves open.
 * <p>
 * Decisions:
 * <ul>
 * <li>Secrets reach scripts in the environment of the one process that needs them, never on a command line, which Windows writes down where
 * auditing is on, and never in a script. Scripts take them out of the environment first, and hand them to methods of .NET or COM rather than to
 * cmdlets, whose parameters PowerShell's module log writes down. Where a program of Windows takes a secret no other way, it lies in a file
 * that only the system and administrators can read, for as long as the program runs.
 * <li>Scripts are constant; what they work on comes by the environment too. So no text of a sequence is ever read as script, and whoever wants
 * signed scripts alone can sign these.
 * <li>Scripts answer in lines of JSON in ASCII, so that no code page can harm them; of other programs only exit codes and figures are read, never words,
 * which Windows says in its user's language.
 * <li>Windows PE needs its components WMI, NetFX, Scripting, PowerShell, StorageWMI and SecureStartup.
 * </ul>
 */
@NullMarked
package org.slipway.target.windows;

import org.jspecify.annotations.NullMarked;
