package org.slipway.sequence.xml;

/**
 * How much a file may ask for. The defaults are far above any real sequence, and low enough that a hostile one is refused within
 * a second and some megabytes.
 *
 * @param bytes of the whole file
 * @param depth elements within each other
 * @param parts elements, attributes and comments in all
 * @param value characters of one text or attribute
 * @param total characters of all texts and attributes
 */
public record XmlLimits(int bytes, int depth, int parts, int value, int total) {

    public static final XmlLimits DEFAULT = new XmlLimits(32_000_000, 100, 600_000, 4_000_000, 16_000_000);
}
