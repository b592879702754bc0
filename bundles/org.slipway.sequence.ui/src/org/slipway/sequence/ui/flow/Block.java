package org.slipway.sequence.ui.flow;

import org.eclipse.swt.graphics.Rectangle;
import org.slipway.sequence.Entry;
import org.slipway.sequence.Environment;

/**
 * What the picture shows of an entry.
 *
 * @param bounds where it stands at full size; that of a group is around those of its entries
 * @param in where it is run
 * @param restarts whether another system may run behind it
 * @param last whether nothing comes behind it in its group
 */
record Block(Entry entry, Rectangle bounds, Environment in, boolean active, boolean group, boolean restarts, boolean last) {
}
