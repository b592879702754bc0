/** What is remembered beside a run's journal, so that a run that goes on finds its disks and letters again, and can clear away what a killed one left. */
@NullMarked
package org.slipway.target.linux.keep;

import org.jspecify.annotations.NullMarked;
