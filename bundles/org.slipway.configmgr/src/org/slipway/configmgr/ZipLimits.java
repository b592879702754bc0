package org.slipway.configmgr;

import org.slipway.sequence.xml.XmlLimits;

/**
 * How much an export package may ask for. Without content, real ones hold a dozen parts for each sequence and some megabytes.
 *
 * @param file bytes of the zip itself
 * @param entries parts in all
 * @param part bytes of one part when it is unpacked
 * @param total bytes of all parts that are read
 * @param parts elements and attributes of all of them
 * @param ratio how many times smaller a part may have been packed; small parts are not asked
 */
record ZipLimits(long file, int entries, long part, long total, int parts, int ratio) {
    static final ZipLimits DEFAULT = new ZipLimits(64L << 20, 10_000, XmlLimits.DEFAULT.bytes(), 64L << 20, XmlLimits.DEFAULT.parts(), 200);
    /** Parts below this many bytes may be packed as well as they like. */
    static final long SMALL = 1 << 20;
}
