/**
 * Values that may stand nowhere in clear. A site's models hold names of secrets; their values are sealed in one text file of
 * the site, {@code secrets.sealed}, which belongs in git like every other file that cannot be made again. The key does not:
 * it is a file in the configuration folder of the user, one for each store, or is made from a passphrase.
 * <p>
 * Each value is sealed by AES-256-GCM under its name and padded, so that neither exchanged values nor telling lengths go
 * unnoticed; an HMAC over the whole file tells when entries are taken away or put back. That someone brings back a whole
 * earlier version cannot be told from the file alone. Two versions that git has merged line by line are refused as damaged:
 * take one of them whole and set again what the other had.
 */
@NullMarked
package org.slipway.model.secrets;

import org.jspecify.annotations.NullMarked;
