package org.slipway.target.simulated.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A command line in words, as programs of Windows take it apart. */
record Words(List<String> all) {
    Words {
        all = List.copyOf(all);
    }

    /** Quotes hold words together; two of them within quotes, or one behind a backslash, stand for themselves. */
    static Words of(String line) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        boolean quoted = false;
        boolean any = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                word.append('"');
                any = true;
                i++;
            } else if (c == '"') {
                quoted = !quoted;
                any = true;
            } else if (!quoted && (c == ' ' || c == '\t')) {
                if (any) {
                    words.add(word.toString());
                    word.setLength(0);
                    any = false;
                }
            } else {
                word.append(c);
                any = true;
            }
        }
        if (any) {
            words.add(word.toString());
        }
        return new Words(words);
    }

    /** The name of the program, without folder and ending, in small letters. */
    String program() {
        if (all.isEmpty()) {
            return "";
        }
        String path = all.getFirst().replace('/', '\\');
        String name = path.substring(path.lastIndexOf('\\') + 1).toLowerCase(Locale.ROOT);
        return name.replaceFirst("\\.(exe|com|cmd|bat)$", "");
    }

    String get(int number) {
        return number < all.size() ? all.get(number) : "";
    }

    List<String> from(int number) {
        return number < all.size() ? all.subList(number, all.size()) : List.of();
    }

    boolean has(String option) {
        return all.stream().skip(1).anyMatch(each -> same(each, option));
    }

    /** What follows an option. */
    Optional<String> after(String option) {
        for (int i = 1; i + 1 < all.size(); i++) {
            if (same(all.get(i), option)) {
                return Optional.of(all.get(i + 1));
            }
        }
        return Optional.empty();
    }

    /** Those that are no options. */
    List<String> plain() {
        return all.stream().skip(1).filter(each -> !each.startsWith("/") && !each.startsWith("-")).toList();
    }

    private static boolean same(String word, String option) {
        return word.length() == option.length() + 1 && (word.charAt(0) == '/' || word.charAt(0) == '-') && word.substring(1).equalsIgnoreCase(option);
    }
}
