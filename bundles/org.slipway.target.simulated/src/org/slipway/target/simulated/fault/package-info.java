/**
 * What goes wrong on simulated machines, and when. A rule is one line:
 *
 * <pre>
 * rule   = effect { where }
 * effect = "fail" [ code ]        it fails, with this code of Windows (decimal, or hexadecimal after 0x; 0x80004005 without one)
 *        | "cut"                  the power goes while it is under way; the machine starts again
 *        | "slow" factor          it takes so many times as long, as in "slow 10"
 * where  = "at" pattern           only what is called so: an act and what it is done to, as in "at 'apply image*'" or "at 'run msiexec*'"
 *        | "in" pattern           only in steps of such names
 *        | "on" pattern           only on machines of such models or names
 *        | "time" number          only the first, second … time that all of this fits; each time without it
 *        | "chance" percentage    only so often, as the seed has it: "chance 2 %", "chance 0.5%"
 * pattern = word | "text" | 'text', where * stands for any text and ? for one character; without regard to case
 * </pre>
 *
 * Several rules stand on lines of their own, or are parted by semicolons; what follows a # is a comment. The same seed makes the same
 * faults on the same machine, whatever other machines there are.
 */
@NullMarked
package org.slipway.target.simulated.fault;

import org.jspecify.annotations.NullMarked;
