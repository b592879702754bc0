/** Help inside the window: topics that bundles bring as Markdown files, and what the codes of problems mean. */
@NullMarked
package org.slipway.workbench.help;

import org.jspecify.annotations.NullMarked;
