/**
 * A site as the workbench has it open.
 *
 * <p>Two threads of work, and what belongs to each:
 * <ul>
 * <li>The <b>model of the whole site</b> ({@code OpenSite}) is touched by Jobs only, one at a time: whoever holds the site's
 * scheduling rule owns it. Opening, checking, saving, renaming and looking at the disk happen there, so they never block the
 * UI thread.
 * <li>The UI thread sees immutable {@link SiteSnapshot}s, and for each file that is edited one {@link OpenedFile}: a document,
 * which is the truth, and a model of that one file for forms. References to other files stay unresolved in it; what they name
 * is looked up in the snapshot.
 * </ul>
 * The text flows from the documents to the site's model after a short pause in typing; what the site's model computes (a
 * rename, a quick fix) flows back as changes of texts. So nothing is shared between the two but strings.
 *
 * <p>Undo is the operation history of the platform. Each operation is a set of replacements in texts, labelled with what the
 * user did, and belongs to the contexts of the files it touches and to that of the site. One recorder per document writes it,
 * whichever page, view or window the edit came from. The undo manager of the text framework is not used: it can neither label
 * an edit nor span files.
 */
@NullMarked
package org.slipway.workbench.site;

import org.jspecify.annotations.NullMarked;
