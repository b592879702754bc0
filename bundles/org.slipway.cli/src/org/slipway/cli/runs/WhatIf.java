package org.slipway.cli.runs;

import java.util.List;
import java.util.Map;

import org.slipway.cli.WrongUse;
import org.slipway.engine.journal.Line;
import org.slipway.engine.journal.Supposition;
import org.slipway.model.text.Similar;

/** Facts as they might have been, as commands are given them: {@code SUBJECT=VALUE}, of instances {@code SUBJECT.PROPERTY=VALUE}. */
final class WhatIf {
    private static final String WMI = "wmi ";

    private WhatIf() {
    }

    /** @param journal in which the facts as they were are told */
    static Map<String, Map<String, Object>> facts(List<String> written, List<Line> journal) throws WrongUse {
        var supposition = new Supposition(journal);
        List<String> seen = Supposition.all(journal).stream().map(Supposition.Seen::subject).distinct().toList();
        for (String each : written) {
            int equals = each.indexOf('=');
            if (equals <= 0) {
                throw new WrongUse("“" + each + "” says no value.", "Write SUBJECT=VALUE, for instance \"variable OSDComputerName=LAB-2\".");
            }
            String subject = each.substring(0, equals);
            String value = each.substring(equals + 1);
            int point = subject.lastIndexOf('.');
            String looked = subject.startsWith(WMI) && point > 0 ? subject.substring(0, point) : subject;
            if (seen.stream().noneMatch(looked::equalsIgnoreCase)) {
                throw new WrongUse("No decision of this run looked at “" + looked + "”.", Similar.to(looked, seen).map(near -> "Did you mean “" + near + "”? ").orElse("")
                        + "Suppose only what was looked at; slipway journal replay shows it.");
            }
            if (subject.startsWith(WMI)) {
                if (point < 0) {
                    throw new WrongUse("“" + each + "” names no property.", "Write \"wmi NAMESPACE CLASS.PROPERTY=VALUE\".");
                }
                supposition.suppose(subject.substring(0, point), subject.substring(point + 1), value);
            } else {
                supposition.suppose(subject, Supposition.VALUE, value);
            }
        }
        return supposition.given();
    }
}
