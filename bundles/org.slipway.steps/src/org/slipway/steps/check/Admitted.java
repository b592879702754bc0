package org.slipway.steps.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.slipway.model.AllCondition;
import org.slipway.model.AnyCondition;
import org.slipway.model.Architecture;
import org.slipway.model.Comparison;
import org.slipway.model.Condition;
import org.slipway.model.OsVersionCondition;
import org.slipway.model.WqlCondition;
import org.slipway.steps.Bits;
import org.slipway.steps.CheckReadiness;

/**
 * Which running systems come to an upgrade, as far as the conditions around it and the readiness checks before it say so.
 *
 * @param lowest the version below which none comes
 * @param highest the version above which none comes
 * @param readiness the check that says how low they may be, where one does
 * @param releases those that conditions name
 * @param editions those that conditions name
 * @param bits those that are asked for
 */
record Admitted(Optional<WindowsVersion> lowest, Optional<WindowsVersion> highest, Optional<CheckReadiness> readiness, Set<Release> releases, Set<Edition> editions,
        Set<Bits> bits) {
    private static final Pattern VERSION = Pattern.compile("(?i)\\bVersion\\s+LIKE\\s+[\"'](\\d+(?:\\.\\d+)*)[.%]*[\"']");
    private static final Pattern CAPTION = Pattern.compile("(?i)\\bCaption\\s*(?:=|LIKE)\\s*[\"']([^\"']*)[\"']");
    private static final Pattern NUMBER = Pattern.compile("(?i)\\bOperatingSystemSKU\\s*=\\s*[\"']?(\\d{1,4})\\b");
    private static final Pattern BITS = Pattern.compile("(?i)\\b(?:OSArchitecture|AddressWidth)\\s*(?:=|LIKE)\\s*[\"']?%?(32|64)");

    /** @param checks what must have been passed */
    static Admitted by(List<Condition> conditions, List<CheckReadiness> checks) {
        var lows = new ArrayList<WindowsVersion>();
        var highs = new ArrayList<WindowsVersion>();
        var gathered = new Admitted(Optional.empty(), Optional.empty(), Optional.empty(), EnumSet.noneOf(Release.class), EnumSet.noneOf(Edition.class), new HashSet<>());
        conditions.forEach(condition -> gathered.add(condition, lows, highs, true));
        Optional<CheckReadiness> readiness = Optional.empty();
        for (CheckReadiness check : checks) {
            Optional<WindowsVersion> low = check.isCheckMinimumVersion() && check.getMinimumVersion() != null ? WindowsVersion.parse(check.getMinimumVersion()) : Optional.empty();
            if (low.isPresent()) {
                lows.add(low.get());
                readiness = Optional.of(check);
            }
            if (check.isCheckMaximumVersion() && check.getMaximumVersion() != null) {
                WindowsVersion.parse(check.getMaximumVersion()).ifPresent(highs::add);
            }
            if (check.isCheckArchitecture() && check.isSetArchitecture()) {
                gathered.bits.add(check.getArchitecture());
            }
        }
        return new Admitted(lows.stream().max(Comparator.naturalOrder()), highs.stream().min(Comparator.naturalOrder()), readiness, gathered.releases, gathered.editions, gathered.bits);
    }

    /** @param sure whether all that come have passed the condition, and not perhaps another one instead */
    private void add(Condition condition, List<WindowsVersion> lows, List<WindowsVersion> highs, boolean sure) {
        switch (condition) {
            case AllCondition all -> all.getConditions().forEach(each -> add(each, lows, highs, sure));
            case AnyCondition any -> any.getConditions().forEach(each -> add(each, lows, highs, sure && any.getConditions().size() == 1));
            case WqlCondition wql when wql.getQuery() != null -> query(wql.getQuery());
            case OsVersionCondition os when os.getVersion() != null -> {
                if (os.isSetArchitecture() && os.getArchitecture() == Architecture.X86) {
                    bits.add(Bits.BITS32);
                }
                if (sure) {
                    WindowsVersion.parse(os.getVersion()).ifPresent(version -> bounds(os.getComparison(), version, lows, highs));
                }
            }
            default -> { } // says nothing about the running system
        }
    }

    private static void bounds(Comparison comparison, WindowsVersion version, List<WindowsVersion> lows, List<WindowsVersion> highs) {
        switch (comparison) {
            case GREATER, GREATER_OR_EQUAL -> lows.add(version);
            case LESS, LESS_OR_EQUAL -> highs.add(version);
            case EQUALS -> {
                lows.add(version);
                highs.add(version);
            }
            case NOT_EQUALS -> { } // leaves all others
        }
    }

    private void query(String query) {
        String folded = query.toLowerCase(Locale.ROOT);
        if (folded.contains(" not ") || folded.contains("<>") || folded.contains("!=")) {
            return; // names what does not come, perhaps
        }
        for (Matcher found = CAPTION.matcher(query); found.find();) {
            Release.named(found.group(1)).ifPresent(releases::add);
            Edition.named(found.group(1)).ifPresent(editions::add);
        }
        for (Matcher found = NUMBER.matcher(query); found.find();) {
            Edition.numbered(Integer.parseInt(found.group(1))).ifPresent(editions::add);
        }
        for (Matcher found = BITS.matcher(query); found.find();) {
            bits.add("32".equals(found.group(1)) ? Bits.BITS32 : Bits.BITS64);
        }
        boolean server = folded.contains("producttype") && folded.matches("(?s).*producttype\\s*=\\s*[\"']?[23].*");
        for (Matcher found = VERSION.matcher(query); found.find();) {
            WindowsVersion.parse(begun(found.group(1))).flatMap(version -> of(version, server)).ifPresent(releases::add);
        }
    }

    /** The lowest build of five digits that begins as a pattern does: 10.0.22 stands for 10.0.22000 and what follows. */
    private static String begun(String version) {
        String[] parts = version.split("\\.");
        return parts.length == 3 && parts[0].equals("10") ? version + "0".repeat(Math.max(0, 5 - parts[2].length())) : version;
    }

    /** The release of a version; of the same number servers only where they are asked for. */
    private static Optional<Release> of(WindowsVersion version, boolean server) {
        return EnumSet.allOf(Release.class).stream().filter(each -> each.isServer() == server && each.version().compareTo(version) <= 0)
                .filter(each -> each.next().filter(next -> next.compareTo(version) <= 0).isEmpty()).findFirst();
    }
}
