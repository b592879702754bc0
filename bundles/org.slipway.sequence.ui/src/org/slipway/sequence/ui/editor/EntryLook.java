package org.slipway.sequence.ui.editor;

import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.slipway.base.Severity;

/**
 * What the tree shows of an entry. Two that are equal look the same, so a line is painted again only when this changed.
 *
 * @param enabled whether it is switched on itself
 * @param active whether it takes part, with all groups around it switched on
 * @param goesOn whether the sequence goes on when it fails
 */
record EntryLook(EClass kind, String name, String detail, boolean enabled, boolean active, boolean conditional, boolean goesOn,
        Optional<Severity> worst) {
}
