package org.slipway.engine.failure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The codes of the table codes.txt beside this class. One number can mean different things to different programs. */
public final class KnownCodes {
    /** An error of Win32 as HRESULT: 0x8007 and the error in the lower half. */
    private static final long WIN32 = 0x80070000L;

    private final Map<Long, List<KnownCode>> byCode = new LinkedHashMap<>();

    private KnownCodes(List<KnownCode> all) {
        all.forEach(each -> byCode.computeIfAbsent(each.code(), code -> new ArrayList<>()).add(each));
    }

    public static KnownCodes read() {
        try (var text = new BufferedReader(new InputStreamReader(Objects.requireNonNull(KnownCodes.class.getResourceAsStream("codes.txt")),
                StandardCharsets.UTF_8))) {
            return new KnownCodes(text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(KnownCodes::line).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static KnownCode line(String line) {
        String[] parts = line.split("\\|", 4);
        return new KnownCode(Long.decode(parts[0].strip()), parts[1].strip(), parts[2].strip(), parts[3].strip());
    }

    /**
     * What a code means.
     *
     * @param program a word by which the program is known whose code it is, to choose among several meanings; empty for none
     */
    public Optional<KnownCode> find(long code, String program) {
        List<KnownCode> own = byCode.getOrDefault(code, List.of());
        Optional<KnownCode> fitting = own.stream().filter(each -> !program.isEmpty() && each.whose().toLowerCase(Locale.ROOT).contains(program.toLowerCase(Locale.ROOT))).findFirst();
        return fitting.or(() -> own.stream().findFirst()).or(() -> win32(code));
    }

    private Optional<KnownCode> win32(long code) {
        return (code & 0xFFFF0000L) == WIN32 ? byCode.getOrDefault(code & 0xFFFFL, List.of()).stream().filter(each -> each.whose().equals("Windows")).findFirst()
                : Optional.empty();
    }

    List<KnownCode> all() {
        return byCode.values().stream().flatMap(List::stream).toList();
    }
}
