package org.slipway.cli.commands;

/** Numbers of things, in words. */
public final class Amounts {

    private Amounts() {
    }

    public static String of(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
