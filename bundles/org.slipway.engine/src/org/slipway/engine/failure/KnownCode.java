package org.slipway.engine.failure;

/**
 * A code of which the cause is known.
 *
 * @param code unsigned, 32 bits
 * @param whose Windows, Windows Installer, Windows Setup, USMT, …
 * @param cause what happened, as a sentence
 * @param fix what mostly helps, as a sentence
 */
public record KnownCode(long code, String whose, String cause, String fix) {
}
