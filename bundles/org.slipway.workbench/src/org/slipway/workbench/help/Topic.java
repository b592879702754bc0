package org.slipway.workbench.help;

/**
 * A page of help.
 *
 * @param id the name of its file without .md, by which pages link to each other
 * @param text Markdown
 */
public record Topic(String id, String title, String text) {

    static Topic of(String id, String text) {
        String title = text.lines().filter(line -> line.startsWith("# ")).findFirst().map(line -> line.substring(2).strip()).orElse(id);
        return new Topic(id, title, text);
    }
}
