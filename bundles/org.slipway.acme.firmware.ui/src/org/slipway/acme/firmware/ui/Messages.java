package org.slipway.acme.firmware.ui;

import org.eclipse.osgi.util.NLS;

/** What the workspace says, by meaning. */
public final class Messages extends NLS {
    public static String devices;
    public static String image;
    public static String job;
    public static String no_devices;
    public static String no_images;
    public static String no_site;
    public static String summary;
    public static String urgency;
    public static String version;

    static {
        NLS.initializeMessages("org.slipway.acme.firmware.ui.messages", Messages.class);
    }

    private Messages() {
    }
}
