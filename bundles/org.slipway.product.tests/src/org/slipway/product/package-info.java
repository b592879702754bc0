/** Starts the product as people get it: as a command line, as a workbench, and with a vendor's feature put in and taken out. */
package org.slipway.product;
