package org.slipway.cli.runs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.slipway.cli.WrongUse;

/** Facts as they might have been, as commands are given them: {@code SUBJECT=VALUE}, of instances {@code SUBJECT.PROPERTY=VALUE}. */
final class WhatIf {
    private static final String WMI = "wmi ";

    private WhatIf() {
    }

    static Map<String, Map<String, Object>> facts(List<String> written) throws WrongUse {
        var facts = new LinkedHashMap<String, Map<String, Object>>();
        for (String each : written) {
            int equals = each.indexOf('=');
            if (equals <= 0) {
                throw new WrongUse("“" + each + "” says no value.", "Write SUBJECT=VALUE, for instance \"variable OSDComputerName=LAB-2\".");
            }
            String subject = each.substring(0, equals);
            String value = each.substring(equals + 1);
            int point = subject.lastIndexOf('.');
            if (subject.startsWith(WMI)) {
                if (point < 0) {
                    throw new WrongUse("“" + each + "” names no property.", "Write \"wmi NAMESPACE CLASS.PROPERTY=VALUE\".");
                }
                facts.computeIfAbsent(subject.substring(0, point), key -> new LinkedHashMap<>()).put(subject.substring(point + 1), value);
            } else {
                facts.computeIfAbsent(subject, key -> new LinkedHashMap<>()).put("value", value);
            }
        }
        return facts;
    }
}
