package org.slipway.model.secrets;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells by its name whether something holds a secret: OSDJoinPassword, BitLockerPIN, product key. */
public final class SecretWords {
    private static final Set<String> WORDS = Set.of("password", "passwd", "passphrase", "passcode", "pwd", "pin", "secret",
            "token");
    private static final Set<String> PAIRS = Set.of("productkey", "apikey", "accesskey", "privatekey", "licensekey",
            "recoverykey", "startupkey", "encryptionkey", "registrationkey", "sharedkey", "clientsecret");
    /** Long enough that they end no ordinary word, so that they count in “adminpassword” too. */
    private static final List<String> ENDINGS = List.of("password", "passwd", "passphrase", "pwd", "productkey", "apikey");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    /** How all of these end: nearly every name is told by this alone, and there are hundreds of thousands. */
    private static final List<String> LAST_LETTERS = List.of("word", "wd", "phrase", "code", "pin", "secret", "token", "key");

    private SecretWords() {
    }

    /** Only the end of a name says what it holds: a tokenName is a name, and a PasswordAge an age. */
    public static boolean mean(String name) {
        String counted = single(withoutNumber(name));
        if (LAST_LETTERS.stream().noneMatch(ending -> endsWith(counted, ending))) {
            return false;
        }
        String[] words = BETWEEN_WORDS.split(counted);
        String last = words[words.length - 1].toLowerCase(Locale.ROOT);
        String before = words.length < 2 ? "" : words[words.length - 2].toLowerCase(Locale.ROOT);
        boolean partial = words.length > 2 && words[words.length - 3].equalsIgnoreCase("partial");
        return WORDS.contains(last) || PAIRS.contains(before + last) && !partial || ENDINGS.stream().anyMatch(last::endsWith);
    }

    /** What counts items goes: OSDPassword001. */
    private static String withoutNumber(String name) {
        int end = name.length();
        while (end > 0 && !Character.isLetter(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(0, end);
    }

    /** Several of them are as secret as one: AdminPasswords, PINs. No secret word ends in an s of its own. */
    private static String single(String name) {
        return endsWith(name, "s") ? name.substring(0, name.length() - 1) : name;
    }

    private static boolean endsWith(String text, String ending) {
        return text.regionMatches(true, text.length() - ending.length(), ending, 0, ending.length());
    }
}
