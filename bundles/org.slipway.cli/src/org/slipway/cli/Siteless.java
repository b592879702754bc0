package org.slipway.cli;

/** A command that works on no site, so that its help does not offer {@code --site}. */
public interface Siteless {
}
