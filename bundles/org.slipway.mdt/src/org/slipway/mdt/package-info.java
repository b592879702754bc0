/** Task sequences of the Microsoft Deployment Toolkit: {@code ts.xml} of a deployment share, and templates. */
@NullMarked
package org.slipway.mdt;

import org.jspecify.annotations.NullMarked;
