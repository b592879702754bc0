package org.slipway.sequence.ui.editor;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** Whether the user wants the palette beside the tree, kept from one start to the next. */
record PaletteSetting(IEclipsePreferences node) {
    private static final String HIDDEN = "paletteHidden";

    static PaletteSetting ofThisUser() {
        return new PaletteSetting(InstanceScope.INSTANCE.getNode("org.slipway.sequence.ui"));
    }

    boolean isShown() {
        return !node.getBoolean(HIDDEN, false);
    }

    void show(boolean on) {
        node.putBoolean(HIDDEN, !on);
        try {
            node.flush();
        } catch (BackingStoreException notKept) {
            ILog.of(PaletteSetting.class).warn("it cannot be kept whether the palette is shown", notKept);
        }
    }
}
