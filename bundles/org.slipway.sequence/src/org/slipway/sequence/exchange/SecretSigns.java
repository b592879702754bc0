package org.slipway.sequence.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How passwords stand in command lines and scripts. Whoever looks for them asks here, so that what one finds the other finds too. */
public final class SecretSigns {
    /** Nothing else stands so. */
    private static final List<Pattern> SURE = List.of(
            Pattern.compile("(?i)[-/](?:pwd|pass|password|passphrase|adminpassword|pkey|productkey|token|secret)[:=]\\s*\"?(?<value>[^\\s\"%]+)"),
            Pattern.compile("(?i)\\b\\w*(?:password|passwd|pwd|passphrase|apikey|secret)\\s*=\\s*[\"']?(?<value>[^\\s\"'%;&|$(]+)"),
            Pattern.compile("(?i)\\s-(?:password|passphrase|pwd|token|apikey)\\s+[\"']?(?<value>[^\\s\"'%$(-][^\\s\"']*)"),
            Pattern.compile("(?i)[-/](?:password[dmo]|set-productkey)[:=]\\s*\"?(?<value>[^\\s\"%]+)"),
            Pattern.compile("(?i)ConvertTo-SecureString(?:\\s+-(?:String|AsPlainText|Force)\\b){0,3}\\s+[\"'](?<value>[^\"'%$]+)[\"']"),
            Pattern.compile("(?i)[\"'](?<value>[^\"'%$\\n]{1,200})[\"']\\s{0,20}\\|\\s{0,20}ConvertTo-SecureString"),
            Pattern.compile("(?i)NetworkCredential\\s*\\(\\s*[\"'][^\"'\\n]{0,200}[\"']\\s*,\\s*[\"'](?<value>[^\"'%$]+)[\"']"),
            Pattern.compile("(?i)\\b(?:https?|ftp)://[^\\s/:@\"'%]{1,100}:(?<value>[^\\s/@\"'%]{1,200})@"),
            Pattern.compile("(?i)\\bnet(?:\\.exe)?\\s+user\\s+(?!/)\\S+\\s+(?<value>[^\\s/%*\"][^\\s]*)"),
            Pattern.compile("(?i)\\bnet(?:\\.exe)?\\s+use\\s.{0,200}?/user:\\S+\\s+(?<value>[^\\s/%*\"&|][^\\s\"]*)"),
            Pattern.compile("(?i)\\bnet(?:\\.exe)?\\s+use\\s+(?:(?:[a-z]:|\\*)\\s+)?\"?\\\\\\\\[^\\s\"]{1,260}\"?\\s+(?<value>[^\\s/%*\"&|][^\\s\"]{0,260})(?=\\s.{0,200}?/user:)"),
            Pattern.compile("(?i)\\bpsexec(?:64)?(?:\\.exe)?(?=\\s).{0,200}?\\s-p\\s+(?<value>[^\\s%\"-][^\\s\"]*)"),
            Pattern.compile("(?i)\\bcurl(?:\\.exe)?(?=\\s).{0,200}?\\s(?:-u|--user)\\s+[^\\s:\"%]+:(?<value>[^\\s\"%]+)"),
            Pattern.compile("(?i)/ipk\\s+(?<value>[A-Z0-9]{5}(?:-[A-Z0-9]{5}){4})\\b"));
    /** These may be a port, a path or the name of a key as well. */
    private static final List<Pattern> DOUBTFUL = List.of(Pattern.compile("(?i)[-/](?:p|pw|p[do]|rp|key)[:=]\\s*\"?(?<value>[^\\s\"%]+)"),
            Pattern.compile("(?i)\\s-pw\\s+[\"']?(?<value>[^\\s\"'%$(-][^\\s\"']*)"));
    /** What is no value: asterisks that ask for one, switches, places to fill in. */
    private static final Pattern NONE = Pattern.compile("(?i)\\*+|true|false|yes|no|none|null|\\d|<.*>?|\\$.*");

    /** Each sign holds one of these; most texts hold none, and searching for them is quicker than matching. */
    private static final List<String> WORDS = List.of("pwd", "pass", "key", "token", "secret", "net", "psexec", "curl", "ipk", "p:", "p=", "pw:", "pw=", "pd:", "pd=", "po:", "po=", "-pw",
            "secure", "://");

    private SecretSigns() {
    }

    /** Whether a text holds one of some words, which are in lower case. */
    public static boolean holds(String text, Collection<String> words) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(lower::contains);
    }

    /** Whether a text seems to hold a password. */
    public static boolean in(String text) {
        return holds(text, WORDS) && Stream.concat(SURE.stream(), DOUBTFUL.stream()).anyMatch(sign -> sign.matcher(text).results().anyMatch(found -> isValue(found.group("value"))));
    }

    /** The text with something else in the place of each value that can be nothing but a password. */
    static String exchanged(String text, UnaryOperator<String> instead) {
        if (!holds(text, WORDS)) {
            return text;
        }
        String other = text;
        for (Pattern sign : SURE) {
            Matcher found = sign.matcher(other);
            StringBuilder out = new StringBuilder();
            int copied = 0;
            while (found.find()) {
                if (isValue(found.group("value"))) {
                    out.append(other, copied, found.start("value")).append(instead.apply(found.group("value")));
                    copied = found.end("value");
                }
            }
            other = copied == 0 ? other : out.append(other, copied, other.length()).toString();
        }
        return other;
    }

    private static boolean isValue(String value) {
        return !NONE.matcher(value).matches();
    }
}
