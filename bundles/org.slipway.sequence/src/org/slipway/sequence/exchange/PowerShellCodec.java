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
        return Optional.ofNullable((String) owner.eGet(feature)).map(script -> Base64.getEncoder()
                .encodeToString((MARK + script.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_16LE)));
    }

    @Override
    public boolean read(String text, EObject owner, EStructuralFeature feature) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(text.strip());
            CharBuffer script = StandardCharsets.UTF_16LE.newDecoder().decode(ByteBuffer.wrap(bytes));
            if (script.isEmpty() || script.charAt(0) != MARK) {
                return false;
            }
            owner.eSet(feature, script.subSequence(1, script.length()).toString().replace("\r\n", "\n"));
            return true;
        } catch (IllegalArgumentException | CharacterCodingException noScript) {
            return false;
        }
    }
}
