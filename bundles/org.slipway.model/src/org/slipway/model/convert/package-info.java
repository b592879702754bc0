/**
 * Models as XMI, for EMF tools, and back, with nothing lost. The XMI carries the YAML text as an annotation beside the elements,
 * which every EMF tool keeps; on the way back that text is changed only where the elements say something else, so comments and
 * layout survive an edit by a tool that knows nothing of them. Input is hostile: no document type, no entities, no location that
 * a file names is ever looked at.
 */
@NullMarked
package org.slipway.model.convert;

import org.jspecify.annotations.NullMarked;
