package org.slipway.target.simulated.device;

/** A user with a profile on a machine. @param account as {@code CONTOSO\anna}, or a local name */
public record Profile(String account) {
    public boolean local() {
        return account.indexOf('\\') < 0;
    }

    /** The name of the folder below Users. */
    public String folder() {
        return account.substring(account.indexOf('\\') + 1);
    }
}
