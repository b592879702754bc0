/**
 * The command line, and what a bundle needs to add a command to it. A command is a class with picocli's annotations that is
 * made for one call and told everything by its context; the extension point {@code org.slipway.cli.commands} names it, and only
 * the command that is asked for is loaded, since people wait for every start.
 *
 * <p>Answers go to standard output, what is wrong beside them to standard error. With {@code --json} standard output is one JSON
 * value: with exit codes 0 and 1 what the command's help documents under “JSON”, and where a command could give no answer (1, 2
 * and 3) an object {@code {"problems": [{"code", "severity", "text", "nextStep", "file", "line", "column"}]}}, the last three
 * where the place is known. Files in JSON are seen from the site's folder, in text from the folder where one stands.
 */
@NullMarked
package org.slipway.cli;

import org.jspecify.annotations.NullMarked;
