/**
 * Task sequences of Microsoft Configuration Manager: bare {@code sequence} files, packages as one XML file, and the console's export
 * packages. What a package says about its sequence and the model knows too goes there; all else is kept with the sequence under
 * places that begin with “package”, and goes back at export. Packages that are written for sequences made here follow what exported
 * ones look like; the console itself was not at hand to take one back.
 */
@NullMarked
package org.slipway.configmgr;

import org.jspecify.annotations.NullMarked;
