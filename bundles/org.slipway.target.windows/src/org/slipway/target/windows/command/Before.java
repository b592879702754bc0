package org.slipway.target.windows.command;

/**
 * A file that is written before programs run.
 *
 * @param path with drive
 */
public record Before(String path, String text, Encoding encoding, Life life) {

    /** How its text becomes bytes. */
    public enum Encoding {
        /** What cmd.exe and diskpart read. */
        UTF_8,
        /** With a mark at its beginning, without which Windows PowerShell takes a script for ANSI. */
        UTF_8_MARKED,
        /** With a mark at its beginning, as Task Scheduler reads it. */
        UTF_16
    }

    /** How long it is there. */
    public enum Life {
        /** While the programs run. */
        RUN,
        /** The same, and only the system and administrators can read it. */
        SECRET_RUN,
        /** For good. */
        STAYS
    }

    @Override
    public String toString() {
        return path;
    }
}
