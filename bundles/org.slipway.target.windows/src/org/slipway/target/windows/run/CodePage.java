package org.slipway.target.windows.run;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The code page of a console, by what chcp.com says of it in whichever language. */
public final class CodePage {
    private static final int UTF_8 = 65001;
    private static final Pattern NUMBER = Pattern.compile("(\\d{3,5})\\D*$");

    /** @param told as “Active code page: 850” */
    public Charset of(String told) {
        Matcher number = NUMBER.matcher(told.strip());
        if (!number.find()) {
            return StandardCharsets.ISO_8859_1;
        }
        int page = Integer.parseInt(number.group(1));
        return page == UTF_8 ? StandardCharsets.UTF_8 : named(page);
    }

    /** Java knows the same code page by one of several names; where it is not aboard, each byte still becomes one letter. */
    private static Charset named(int page) {
        for (String name : names(page)) {
            try {
                return Charset.forName(name);
            } catch (UnsupportedCharsetException | IllegalCharsetNameException unknown) {
                continue;
            }
        }
        return StandardCharsets.ISO_8859_1;
    }

    /** Of some code pages, IBM and Microsoft have each their own. */
    private static List<String> names(int page) {
        return switch (page) {
            case 932 -> List.of("windows-31j");
            case 936 -> List.of("GBK");
            default -> List.of("x-windows-" + page, "IBM" + page, "windows-" + page, "x-IBM" + page);
        };
    }
}
