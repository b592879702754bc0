package org.slipway.model.secrets;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a sealed file says which key it needs, without saying anything about the key. */
sealed interface KeyHint {

    /** The name of a key file, for instance {@code 0f9a…}: never a path, whoever wrote the hint. */
    record InFile(String id) implements KeyHint {
        private static final Pattern TEXT = Pattern.compile("file ([0-9a-f]{32})");

        @Override
        public SealingKey.Kind kind() {
            return SealingKey.Kind.KEY_FILE;
        }

        @Override
        public String toString() {
            return "file " + id;
        }
    }

    /** PBKDF2 with HMAC-SHA256 over the passphrase; the salt in Base64. */
    record FromPassphrase(int rounds, String salt) implements KeyHint {
        private static final Pattern TEXT = Pattern.compile("passphrase ([1-9][0-9]{5,7}) ([A-Za-z0-9+/]{22}==)");
        static final int FEWEST_ROUNDS = 600_000;
        /** About five seconds: a file from elsewhere may not keep a machine busy for longer. */
        private static final int MOST_ROUNDS = 10_000_000;

        @Override
        public SealingKey.Kind kind() {
            return SealingKey.Kind.PASSPHRASE;
        }

        @Override
        public String toString() {
            return "passphrase " + rounds + " " + salt;
        }
    }

    SealingKey.Kind kind();

    /** Empty where the text is no hint, or one to a key that is too weak or too dear. */
    static Optional<KeyHint> parse(String text) {
        Matcher file = InFile.TEXT.matcher(text);
        if (file.matches()) {
            return Optional.of(new InFile(file.group(1)));
        }
        Matcher passphrase = FromPassphrase.TEXT.matcher(text);
        if (!passphrase.matches()) {
            return Optional.empty();
        }
        int rounds = Integer.parseInt(passphrase.group(1));
        return rounds < FromPassphrase.FEWEST_ROUNDS || rounds > FromPassphrase.MOST_ROUNDS ? Optional.empty()
                : Optional.of(new FromPassphrase(rounds, passphrase.group(2)));
    }
}
