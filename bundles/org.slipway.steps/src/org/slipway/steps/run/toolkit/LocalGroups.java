package org.slipway.steps.run.toolkit;


import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.slipway.engine.spi.StepContext;

/** The local groups whose members go from the old system to the new one, and the lists in variables that hold them. */
final class LocalGroups {
    private static final List<String> USUAL = List.of("Administrators", "Power Users");
    private static final Pattern PART = Pattern.compile("(?i)\\b(Domain|Name)\\s*=\\s*\"([^\"]*)\"");

    private final StepContext context;

    LocalGroups(StepContext context) {
        this.context = context;
    }

    /** An account, or a group, of WMI. */
    record Name(String domain, String name) {
        static Optional<Name> of(String reference) {
            String domain = "";
            String name = "";
            Matcher parts = PART.matcher(reference);
            while (parts.find()) {
                if (parts.group(1).equalsIgnoreCase("Name")) {
                    name = parts.group(2);
                } else {
                    domain = parts.group(2);
                }
            }
            return name.isEmpty() ? Optional.empty() : Optional.of(new Name(domain, name));
        }
    }

    boolean wanted() {
        return !context.variables().text("CaptureGroups").strip().toUpperCase(Locale.ROOT).equals("NO");
    }

    /** The usual two, and those that the rules name. */
    List<String> all() {
        return Stream.concat(USUAL.stream(),
                context.variables().list("Groups").stream().map(value -> value.text().strip())).filter(name -> !name.isEmpty()).distinct().toList();
    }

    /** Of a group; blanks are no part of a variable's name. */
    static String variable(String group) {
        return group.replaceAll("[^A-Za-z0-9_-]", "");
    }

    List<String> members(String group) {
        var members = new ArrayList<String>();
        context.variables().list(variable(group)).forEach(value -> members.add(value.text().strip()));
        return members;
    }
}
