package org.slipway.sequence.exchange.file;

import java.util.List;

import org.slipway.base.Problem;

/** @param problems what somebody should know about the file, besides what each sequence tells when it is imported */
public record FileReading(List<FoundSequence> sequences, List<Problem> problems) {

    public FileReading {
        sequences = List.copyOf(sequences);
        problems = List.copyOf(problems);
    }
}
