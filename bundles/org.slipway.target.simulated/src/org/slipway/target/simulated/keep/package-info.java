/**
 * The state of a machine as a file, so that a run that was broken off goes on in another process. It is JSON that follows from the records of
 * the package device, component by component; what is empty is left out. The contents of files stand in it as base64: answer files may hold
 * passwords, and nobody shall meet them by chance. The file can be read by its owner alone.
 */
@NullMarked
package org.slipway.target.simulated.keep;

import org.jspecify.annotations.NullMarked;
