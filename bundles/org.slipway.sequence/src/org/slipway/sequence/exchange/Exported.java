package org.slipway.sequence.exchange;

import java.util.List;

import org.slipway.base.Problem;
import org.slipway.sequence.xml.XmlElement;

/** @param problems what the format cannot say, and what was left empty */
public record Exported(XmlElement root, List<Problem> problems) {

    public Exported {
        problems = List.copyOf(problems);
    }
}
