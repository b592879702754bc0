/**
 * Files of other tools that hold task sequences. A bundle brings a {@link org.slipway.sequence.exchange.file.SequenceFormat} through
 * the extension point {@code org.slipway.sequence.formats}; the command line and the workbench find it by the contents of a file
 * and know none of them by name.
 */
@NullMarked
package org.slipway.sequence.exchange.file;

import org.jspecify.annotations.NullMarked;
