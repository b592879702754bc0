package org.slipway.steps.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Editions of Windows for clients, and what becomes of which in place. Those of old releases stand with the ones that go the same ways. */
enum Edition {
    /** With Starter, Home Basic, Home Premium, and the plain Windows 8. */
    HOME("Home", Set.of(2, 3, 5, 11, 98, 99, 100, 101), "(?<!windows )home|starter|single language", "FFFF-"),
    /** With Ultimate. */
    PRO("Pro", Set.of(1, 28, 48, 49, 103), "pro(fessional)?(?! ?education)|ultimate", "DFFFF"),
    PRO_EDUCATION("Pro Education", Set.of(164, 165), "pro ?education", ""),
    EDUCATION("Education", Set.of(121, 122), "(?<!pro ?)education", "---FD"),
    ENTERPRISE("Enterprise", Set.of(4, 27), "enterprise(?! ?(n )?(ltsc|ltsb|20\\d\\d ?lts))", "---FF"),
    EMBEDDED("Embedded Industry", Set.of(89), "embedded", "----F");

    /** What becomes of an edition. */
    enum Way {
        /** Applications, data and settings stay. */
        FULL,
        /** Data alone stay. */
        DATA,
        NONE
    }

    private static final Edition[] TARGETS = {HOME, PRO, PRO_EDUCATION, EDUCATION, ENTERPRISE};

    private final String title;
    private final Set<Integer> numbers;
    private final Pattern name;
    private final String ways;

    /**
     * @param numbers what Windows calls it: OperatingSystemSKU
     * @param ways one letter for each of the targets: F full, D data only, - none; empty where nothing is known
     */
    Edition(String title, Set<Integer> numbers, String name, String ways) {
        this.title = title;
        this.numbers = numbers;
        this.name = Pattern.compile("(?i)\\b(" + name + ")\\b");
        this.ways = ways;
    }

    static Optional<Edition> named(String text) {
        String plain = text.replaceAll("[_-]+", " ");
        return Arrays.stream(values()).filter(each -> each.name.matcher(plain).find()).findFirst();
    }

    static Optional<Edition> numbered(int number) {
        return Arrays.stream(values()).filter(each -> each.numbers.contains(number)).findFirst();
    }

    /** Whether a text names one of the editions that stay as they are for years. */
    static boolean namesLongTerm(String text) {
        return text.toLowerCase(Locale.ROOT).matches("(?s).*\\blts[bc]\\b.*");
    }

    String title() {
        return title;
    }

    /** What becomes of this one when it is upgraded to the other. */
    Way to(Edition target) {
        int at = Arrays.asList(TARGETS).indexOf(target);
        return at < 0 || at >= ways.length() ? Way.FULL : switch (ways.charAt(at)) {
            case 'D' -> Way.DATA;
            case '-' -> Way.NONE;
            default -> Way.FULL;
        };
    }
}
