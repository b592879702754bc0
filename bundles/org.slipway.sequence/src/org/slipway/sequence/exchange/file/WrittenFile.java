package org.slipway.sequence.exchange.file;

import java.util.List;

import org.slipway.base.Problem;

/** @param problems what the format cannot say, and what was left empty */
public record WrittenFile(byte[] content, List<Problem> problems) {

    public WrittenFile {
        problems = List.copyOf(problems);
    }
}
