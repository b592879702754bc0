package org.slipway.workbench;

import org.eclipse.osgi.util.NLS;

/** What the workbench says, by meaning. */
public final class Messages extends NLS {
    public static String job_check;
    public static String job_open;
    public static String job_refresh;
    public static String job_reload;
    public static String job_save;
    public static String undo_changed_on_disk;
    public static String undo_deleting;
    public static String undo_move;
    public static String undo_reload;
    public static String undo_stale;
    public static String undo_typing;

    static {
        initializeMessages("org.slipway.workbench.messages", Messages.class);
    }

    private Messages() {
    }
}
