/** What the pages of an editor work on, without saying who opened it: the workbench's files, or a test's. */
@NullMarked
package org.slipway.workbench.editor.file;

import org.jspecify.annotations.NullMarked;
