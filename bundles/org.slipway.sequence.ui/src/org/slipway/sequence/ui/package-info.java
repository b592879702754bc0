/**
 * The workspace “Task sequences”: a perspective with the list of the site's sequences. Opening one shows the editor, whose pages
 * for sequences are in {@code editor}, {@code condition}, {@code flow} and {@code variables}.
 */
@NullMarked
package org.slipway.sequence.ui;

import org.jspecify.annotations.NullMarked;
