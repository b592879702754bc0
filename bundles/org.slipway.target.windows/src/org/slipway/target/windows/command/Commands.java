package org.slipway.target.windows.command;

import java.util.ArrayList;
import java.util.List;

/**
 * What is done for one request: files first, then programs, one after the other until one fails.
 *
 * @param act what it is for, behind “could not”: divide disk 0
 * @param code of the problem where it fails
 */
public record Commands(String act, String code, List<Before> files, List<Run> runs) {

    public Commands {
        files = List.copyOf(files);
        runs = List.copyOf(runs);
    }

    /** Programs that need no files. */
    public static Commands of(String act, String code, Run... runs) {
        return new Commands(act, code, List.of(), List.of(runs));
    }

    /** The same with a file more. */
    public Commands with(Before file) {
        var more = new ArrayList<>(files);
        more.add(file);
        return new Commands(act, code, more, runs);
    }

    /** The same with a program more, at the end. */
    public Commands then(Run run) {
        var more = new ArrayList<>(runs);
        more.add(run);
        return new Commands(act, code, files, more);
    }
}
