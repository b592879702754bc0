package org.slipway.sequence.exchange;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** A script as base64 of UTF-16 with a byte order mark. Lines end with CR LF there and with LF here. */
final class PowerShellCodec implements Codec {
    private static final char MARK = '\uFEFF';

    @Override
    public Optional<String> write(EObject owner, EStructuralFeature feature) {
        return Optional.ofNullable((String) owner.eGet(feature)).map(script -> encoded(script.replace("\n", "\r\n")));
    }

    @Override
    public boolean read(String text, EObject owner, EStructuralFeature feature) {
        Optional<String> script = script(text);
        script.ifPresent(found -> owner.eSet(feature, found.replace("\r\n", "\n")));
        return script.isPresent();
    }

    /** The script with the line ends that it has over there; nothing where the text is no script. */
    static Optional<String> script(String text) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(text.strip());
            CharBuffer script = StandardCharsets.UTF_16LE.newDecoder().decode(ByteBuffer.wrap(bytes));
            return script.isEmpty() || script.charAt(0) != MARK ? Optional.empty() : Optional.of(script.subSequence(1, script.length()).toString());
        } catch (IllegalArgumentException | CharacterCodingException noScript) {
            return Optional.empty();
        }
    }

    static String encoded(String script) {
        return Base64.getEncoder().encodeToString((MARK + script).getBytes(StandardCharsets.UTF_16LE));
    }
}
