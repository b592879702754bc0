/**
 * Software: applications, packages, updates, content that is brought beforehand.
 */
@NullMarked
package org.slipway.steps.run.software;

import org.jspecify.annotations.NullMarked;
