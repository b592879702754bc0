package org.slipway.steps.run.drivers;


import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the INF file of a driver says that matters for choosing it.
 *
 * @param ids of the devices that it is for, in capitals
 * @param date of the driver as yyyymmdd; empty where it has none
 */
record InfFile(Set<String> ids, String date) {
    private static final Pattern SECTION = Pattern.compile("\\s*\\[([^\\]]*)\\]\\s*");
    private static final Pattern OTHER_MACHINE = Pattern.compile("(?i)\\.NT(x86|amd64|arm64|arm|ia64)\\b");
    private static final Pattern DATE = Pattern.compile("(?i)\\s*DriverVer\\s*=\\s*(\\d{1,2})/(\\d{1,2})/(\\d{4}).*");

    /** @param architecture of the machine: amd64, x86, arm64; sections for others do not count */
    static InfFile of(String text, String architecture) {
        var ids = new TreeSet<String>();
        String date = "";
        boolean counts = true;
        for (String line : text.lines().toList()) {
            String said = line.split(";", 2)[0];
            Matcher section = SECTION.matcher(said);
            Matcher dated = DATE.matcher(said);
            if (section.matches()) {
                counts = forMachine(section.group(1), architecture);
            } else if (dated.matches()) {
                date = dated.group(3) + two(dated.group(1)) + two(dated.group(2));
            } else if (counts && said.indexOf('=') > 0) {
                ids.addAll(ids(said.substring(said.indexOf('=') + 1)));
            }
        }
        return new InfFile(ids, date);
    }

    private static boolean forMachine(String section, String architecture) {
        Matcher named = OTHER_MACHINE.matcher(section);
        return !named.find() || named.group(1).equalsIgnoreCase(architecture);
    }

    private static String two(String number) {
        return number.length() < 2 ? "0" + number : number;
    }

    /** Of a line of models: the section to install, then hardware ids. */
    private static List<String> ids(String right) {
        var ids = new ArrayList<String>();
        String[] parts = right.split(",");
        for (int i = 1; i < parts.length; i++) {
            String id = parts[i].replace("\"", "").strip().toUpperCase(Locale.ROOT);
            if (id.matches("[A-Z0-9_{}.]+\\\\\\S+") || id.matches("\\*[A-Z]{3}[0-9A-F]{4}")) {
                ids.add(id);
            }
        }
        return ids;
    }
}
