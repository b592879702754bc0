package org.slipway.cli.commands;

/** Numbers of things, in words. */
final class Amounts {

    private Amounts() {
    }

    static String of(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
