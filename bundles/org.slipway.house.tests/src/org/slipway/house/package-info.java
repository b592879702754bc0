/** The rules of the house, as tests over the source tree: layers, documented extension points, texts, sizes. */
package org.slipway.house;
