package org.slipway.sequence.ui;

import org.eclipse.core.expressions.PropertyTester;
import org.slipway.sequence.SequencePackage;
import org.slipway.workbench.site.SiteElement;

/** Tells menus whether an element of the site is a task sequence. */
public final class SequenceTester extends PropertyTester {

    @Override
    public boolean test(Object receiver, String property, Object[] arguments, Object expected) {
        return receiver instanceof SiteElement element && SequencePackage.Literals.TASK_SEQUENCE.isSuperTypeOf(element.kind());
    }
}
