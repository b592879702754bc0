package org.slipway.sequence.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;

/**
 * The text of an XML file: in the encoding that its first bytes mark, else in the one that it states, else in UTF-8. The parser could
 * find that out itself, but prints to the console what it cannot decode. The file is never in memory as a whole.
 */
final class XmlBytes extends Reader {
    private static final char MARK = '\uFEFF';
    private static final int HEAD = 200;
    private static final int AT_ONCE = 1 << 13;
    private static final Pattern STATED = Pattern.compile("\\A<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    private final InputStream input;
    private final String file;
    private final int most;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(AT_ONCE);
    private final CharBuffer chars = CharBuffer.allocate(AT_ONCE).limit(0);
    private int line = 1;
    private int taken;
    private boolean begun;
    private boolean ended;
    private Optional<Problem> failure = Optional.empty();

    /** @param most bytes that the file may have */
    XmlBytes(InputStream input, String file, int most) throws ProblemException, IOException {
        this.input = input;
        this.file = file;
        this.most = most;
        byte[] head = input.readNBytes(HEAD);
        taken = head.length;
        bytes.put(head).flip();
        this.decoder = charset(head, file).newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Why it cannot be read on. */
    Optional<Problem> failure() {
        return failure;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        if (!chars.hasRemaining() && !fill()) {
            return -1;
        }
        int read = Math.min(length, chars.remaining());
        chars.get(into, offset, read);
        return read;
    }

    /** Further characters, unless there are none. What stands before something that cannot be decoded is read yet. */
    private boolean fill() throws IOException {
        chars.clear();
        while (chars.position() == 0) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (chars.position() == 0 && result.isError()) {
                throw failed("XML-ENCODING", "From here on the file is not in the encoding " + decoder.charset() + " that it begins with.",
                        "Save it as UTF-8 in an editor, or export it again.");
            }
            if (chars.position() == 0 && ended) {
                chars.limit(0);
                return false;
            }
            if (chars.position() == 0) {
                more();
            }
        }
        chars.flip();
        if (!begun && chars.get(0) == MARK) {
            chars.get();
        }
        begun = true;
        for (int i = chars.position(); i < chars.limit(); i++) {
            line += chars.get(i) == '\n' ? 1 : 0;
        }
        return chars.hasRemaining() || fill();
    }

    private void more() throws IOException {
        bytes.compact();
        int read = input.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            ended = true;
        } else {
            taken += read;
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
        if (taken > most) {
            throw failed("XML-TOO-MUCH", "The file has more than " + most / 1_000_000 + " MB.", "No sequence is like that. Look at where the file comes from.");
        }
    }

    private IOException failed(String code, String text, String next) {
        failure = Optional.of(Problem.error(code, text).at(new Place(file, line, 1)).next(next));
        return new IOException(text);
    }

    @Override
    public void close() throws IOException {
        input.close();
    }

    private static Charset charset(byte[] head, String file) throws ProblemException {
        int first = head.length < 2 ? 0 : (head[0] & 0xFF) << 8 | head[1] & 0xFF;
        return switch (first) {
            case 0xFEFF, 0x003C -> StandardCharsets.UTF_16BE;
            case 0xFFFE, 0x3C00 -> StandardCharsets.UTF_16LE;
            default -> stated(head, file);
        };
    }

    private static Charset stated(byte[] head, String file) throws ProblemException {
        Matcher declaration = STATED.matcher(new String(head, StandardCharsets.ISO_8859_1).replace("\u00EF\u00BB\u00BF", ""));
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
