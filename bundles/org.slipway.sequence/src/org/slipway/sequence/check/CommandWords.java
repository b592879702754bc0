package org.slipway.sequence.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The words of one command, without the quotation marks around them.
 *
 * @param words the program first, or what starts it
 */
record CommandWords(List<String> words) {
    /** Windows takes no longer command line; what is longer is a script, whose lines are looked at as far as this. */
    private static final int LONGEST = 32_768;
    private static final List<String> ENDINGS = List.of(".exe", ".com", ".vbs", ".cmd", ".bat");

    /** The commands of a text, those that are handed to another program as one quoted word included. */
    static Stream<CommandWords> in(String text) {
        List<CommandWords> commands = split(text.substring(0, Math.min(text.length(), LONGEST)));
        return Stream.concat(commands.stream(), commands.stream().flatMap(each -> each.words().stream()).filter(word -> word.indexOf(' ') > 0).flatMap(word -> split(word).stream()));
    }

    private static List<CommandWords> split(String text) {
        var commands = new ArrayList<CommandWords>();
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        boolean begun = false;
        char quote = 0;
        for (int i = 0; i <= text.length(); i++) {
            char next = i < text.length() ? text.charAt(i) : '\n';
            if (i < text.length() && quote != 0 ? next == quote : next == '"' || next == '\'' && !begun) {
                quote = quote == 0 ? next : 0;
                begun = true;
            } else if (i < text.length() && (quote != 0 || !Character.isWhitespace(next) && "&|;".indexOf(next) < 0)) {
                word.append(next);
                begun = true;
            } else {
                if (begun) {
                    words.add(word.toString());
                    word.setLength(0);
                    begun = false;
                }
                if (!Character.isWhitespace(next) || next == '\n') {
                    commands.add(new CommandWords(List.copyOf(words)));
                    words.clear();
                }
            }
        }
        return commands;
    }

    /** What stands behind a program, wherever that stands in the command. */
    Optional<CommandWords> behind(String program) {
        for (int i = 0; i < words.size(); i++) {
            if (program(words.get(i)).equals(program)) {
                return Optional.of(new CommandWords(words.subList(i + 1, words.size())));
            }
        }
        return Optional.empty();
    }

    /** Whether it begins with a word; of nothing it does not. */
    boolean begins(String word) {
        return !words.isEmpty() && words.getFirst().equalsIgnoreCase(word);
    }

    private static String program(String word) {
        String name = word.substring(Math.max(word.lastIndexOf('\\'), word.lastIndexOf('/')) + 1).toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith) ? name.substring(0, name.length() - 4) : name;
    }

    /** The values of an option, in the next word or behind a colon or an equals sign. @param name in small letters */
    Stream<String> values(String name) {
        var values = new ArrayList<String>(1);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String option = isOption(word) ? word.substring(word.startsWith("--") ? 2 : 1) : "";
            if (option.equalsIgnoreCase(name)) {
                Optional.of(i + 1).filter(next -> next < words.size()).map(words::get).ifPresent(values::add);
            } else if (option.length() > name.length() && option.regionMatches(true, 0, name, 0, name.length()) && ":=".indexOf(option.charAt(name.length())) >= 0) {
                values.add(option.substring(name.length() + 1));
            }
        }
        return values.stream();
    }

    /** The words that are no options. */
    List<String> plain() {
        return words.stream().filter(word -> !isOption(word)).toList();
    }

    private static boolean isOption(String word) {
        return word.startsWith("/") || word.startsWith("-");
    }
}
