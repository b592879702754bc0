package org.slipway.sequence.ui.flow;

import java.util.List;

import org.eclipse.swt.graphics.Rectangle;
import org.slipway.sequence.Entry;
import org.slipway.sequence.Environment;

/**
 * What the picture shows of an entry.
 *
 * @param bounds where it stands at full size; that of a group is around those of its entries
 * @param name the lines of its name
 * @param detail the condition or state below the name; empty where there is none
 * @param in where it is run
 * @param restarts whether another system may run behind it
 * @param last whether nothing comes behind it in its group
 */
record Block(Entry entry, Rectangle bounds, List<String> name, String detail, Environment in, boolean active, boolean group, boolean restarts, boolean last) {
}
