package org.slipway.workbench.site;

import org.eclipse.emf.ecore.EClass;
import org.slipway.model.text.TextRange;

/**
 * An element that others can refer to, as it was when the snapshot was taken.
 *
 * @param kindKey how the kind is written: its key, or for a kind that is not installed the word in the text
 * @param path the file that it stands in, from the site's folder
 * @param range where it stands in the text of that file
 */
public record SiteElement(EClass kind, String kindKey, String id, String name, String description, String path, TextRange range) {

    /** What people read first: the name, or where there is none the id. */
    public String label() {
        return !name.isBlank() ? name : !id.isBlank() ? id : path;
    }
}
