package org.slipway.target.windows.line;

/** A command line as Windows divides it when it starts a program. @param program without quotes; @param rest as it is written */
public record Divided(String program, String rest) {

    /** The program goes up to the next quote, or else to the first blank. */
    public static Divided of(String line) {
        String text = line.strip();
        int end = end(text);
        return new Divided(text.substring(0, end).replace("\"", ""), text.substring(end).strip());
    }

    private static int end(String text) {
        if (text.startsWith("\"")) {
            int quote = text.indexOf('"', 1);
            return quote < 0 ? text.length() : quote + 1;
        }
        int end = 0;
        while (end < text.length() && !StartWords.isBlank(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
