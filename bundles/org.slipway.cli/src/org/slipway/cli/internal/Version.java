package org.slipway.cli.internal;

/** Answers {@code --version}; JSON by hand, since this answer must not wait for a library to load. */
public final class Version {

    private Version() {
    }

    /** Whether nothing but the version is asked for: it is then answered before anything else is loaded. */
    public static boolean aloneIn(String... arguments) {
        return arguments.length == 1 && (arguments[0].equals("--version") || arguments[0].equals("-V"));
    }

    public static String answer(String version, boolean json) {
        return json ? "{ \"version\" : \"" + version + "\", \"java\" : \"" + Runtime.version() + "\" }" : "slipway " + version;
    }

    /** The version as people say it, without the build's qualifier: that of 0.1.0.202611210449 is 0.1.0. */
    public static String spoken(org.osgi.framework.Version version) {
        return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
    }
}
