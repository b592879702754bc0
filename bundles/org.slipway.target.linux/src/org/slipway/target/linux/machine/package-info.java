/** What steps can ask of a machine whose disks are filled from Linux. */
@NullMarked
package org.slipway.target.linux.machine;

import org.jspecify.annotations.NullMarked;
