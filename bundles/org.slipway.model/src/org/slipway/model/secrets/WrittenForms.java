package org.slipway.model.secrets;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The texts that stand for a value in files, logs and commands, escapes apart. */
final class WrittenForms {
    /** What Windows Setup puts behind a password of an answer file before it hides it in Base64. */
    private static final List<String> SETUP_TAILS = List.of("", "Password", "AdministratorPassword");
    private static final int SHORTEST_LINE = 8;

    private WrittenForms() {
    }

    static Set<String> of(String value) {
        var forms = new LinkedHashSet<String>();
        forms.add(value);
        // A log shows a key or a certificate line by line.
        value.lines().map(String::strip).filter(line -> line.length() >= SHORTEST_LINE).forEach(forms::add);
        if (!value.isEmpty()) {
            addBase64(value, StandardCharsets.UTF_8, forms);
            SETUP_TAILS.forEach(tail -> addBase64(value + tail, StandardCharsets.UTF_16LE, forms));
        }
        forms.remove("");
        return forms;
    }

    private static void addBase64(String value, Charset charset, Set<String> forms) {
        byte[] bytes = value.getBytes(charset);
        for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
            forms.add(encoder.encodeToString(bytes));
            forms.add(encoder.withoutPadding().encodeToString(bytes));
        }
    }
}
