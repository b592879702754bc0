package org.slipway.engine.machine;

import java.util.Optional;

import org.slipway.engine.target.TargetException;

/** BitLocker. Drives as {@code C:}. */
public interface Encryption {
    enum Protector { TPM, KEY, TPM_AND_KEY, TPM_AND_PIN }

    enum Method { SYSTEM_DEFAULT, AES_128, AES_256, XTS_AES_128, XTS_AES_256 }

    enum RecoveryTo { DIRECTORY, NOWHERE, DATABASE }

    /** @param encrypted from 0 to 1; @param protectedNow whether keys are needed to read it */
    record State(double encrypted, boolean protectedNow, boolean suspended) {
    }

    /**
     * How a drive is protected.
     *
     * @param keyDrive where a start key is kept
     * @param recoveryPassword taken instead of one that is made up
     * @param startKey 256 bits as base64, taken instead of one that is made up
     */
    record Protecting(String drive, Protector protector, Optional<UserStates.Secret> pin, Optional<String> keyDrive, RecoveryTo recovery, boolean fullDisk,
            Method method, Optional<UserStates.Secret> recoveryPassword, Optional<UserStates.Secret> startKey) {
    }

    /** Whether a TPM is there that Windows can use. */
    boolean usableTpm() throws TargetException;

    State state(String drive) throws TargetException;

    /** Encrypts a volume from the boot environment; it stays readable for everybody until it is protected. */
    void prepare(String drive, boolean fullDisk, Method method) throws TargetException, InterruptedException;

    /** Encrypts a drive, or gives keys to one that was prepared or suspended. */
    void protect(Protecting protecting) throws TargetException, InterruptedException;

    /** Waits until all is encrypted. */
    void awaitEncrypted(String drive, Progress progress) throws TargetException, InterruptedException;

    /** Needs no keys for some restarts. @param restarts 0 for until it is protected again */
    void suspend(String drive, int restarts) throws TargetException, InterruptedException;
}
