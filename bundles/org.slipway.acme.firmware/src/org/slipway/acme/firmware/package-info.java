/** A sample vendor: kinds, a check and a command of its own, joined through the same extension points as the product's. */
package org.slipway.acme.firmware;
