package org.slipway.sequence.xml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;

/**
 * The text of an XML file: in the encoding that its first bytes mark, else in the one that it states, else in UTF-8. The parser could
 * find that out itself, but prints to the console what it cannot decode.
 */
final class XmlBytes {
    private static final char MARK = '\uFEFF';
    private static final Pattern STATED = Pattern.compile("\\A<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    private XmlBytes() {
    }

    static String text(byte[] bytes, String file) throws ProblemException {
        CharsetDecoder decoder = charset(bytes, file).newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        if (result.isError()) {
            int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
            throw new ProblemException(Problem.error("XML-ENCODING", "From here on the file is not in the encoding " + decoder.charset() + " that it begins with.")
                    .at(new Place(file, line, 1)).next("Save it as UTF-8 in an editor, or export it again."));
        }
        return text.length() > 0 && text.charAt(0) == MARK ? text.subSequence(1, text.length()).toString() : text.toString();
    }

    private static Charset charset(byte[] bytes, String file) throws ProblemException {
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        return switch (first) {
            case 0xFEFF, 0x003C -> StandardCharsets.UTF_16BE;
            case 0xFFFE, 0x3C00 -> StandardCharsets.UTF_16LE;
            default -> stated(bytes, file);
        };
    }

    private static Charset stated(byte[] bytes, String file) throws ProblemException {
        Matcher declaration = STATED.matcher(new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1).replace("\u00EF\u00BB\u00BF", ""));
        String name = declaration.find() ? declaration.group(1) : "UTF-8";
        try {
            // a text that was copied out of something in UTF-16 may still say so
            return name.regionMatches(true, 0, "UTF-16", 0, 6) ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new ProblemException(Problem.error("XML-ENCODING", "The file states the encoding “" + name + "”, which is not known here.")
                    .at(new Place(file, 1, 1)).next("Save it as UTF-8 in an editor."), unknown);
        }
    }
}
