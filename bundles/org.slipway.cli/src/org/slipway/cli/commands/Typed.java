package org.slipway.cli.commands;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import org.slipway.cli.Surroundings;
import org.slipway.cli.WrongUse;

/** Secrets on their way in: from a terminal that does not show them, or from a pipe or a file. */
final class Typed {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Typed() {
    }

    /** The text without the line break at its end and the byte order mark that nobody means; bytes that are no text are refused. The bytes are cleared. */
    static char[] line(byte[] bytes) throws CharacterCodingException {
        CharBuffer text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes));
        Arrays.fill(bytes, (byte) 0);
        int from = text.length() > 0 && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        int to = text.length();
        to -= to > from && text.charAt(to - 1) == '\n' ? 1 : 0;
        to -= to > from && text.charAt(to - 1) == '\r' ? 1 : 0;
        char[] line = Arrays.copyOfRange(text.array(), from, to);
        Arrays.fill(text.array(), '\0');
        return line;
    }

    /** Asks twice without showing what is typed; empty where there is no terminal to ask at. */
    static Optional<char[]> twice(Surroundings.Input input, String prompt) throws WrongUse {
        Optional<char[]> typed = input.hidden(prompt);
        if (typed.isEmpty()) {
            return typed;
        }
        char[] again = input.hidden("Once more: ").orElseGet(() -> new char[0]);
        boolean same = Arrays.equals(typed.get(), again);
        Arrays.fill(again, '\0');
        if (!same) {
            Arrays.fill(typed.get(), '\0');
            throw new WrongUse("The two are not the same; nothing was stored.", "Try again.");
        }
        return typed;
    }
}
