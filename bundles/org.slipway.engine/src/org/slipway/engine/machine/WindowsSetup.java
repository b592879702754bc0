package org.slipway.engine.machine;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.slipway.engine.target.Exit;
import org.slipway.engine.target.TargetException;

/** Windows Setup: the first start of an applied image, upgrades, and making an image general. */
public interface WindowsSetup {
    /** Sees to it that Windows on a volume sets itself up at its first start, with an answer file, and calls the engine at the end. */
    void prepareFirstStart(String drive, String answerFile) throws TargetException, InterruptedException;

    /**
     * Runs Setup for an in-place upgrade.
     *
     * @param source the folder that holds setup.exe
     * @param options of setup.exe, without dash or slash, in order; an empty text stands for one without a value
     * @param further options, word for word
     * @param limit after which Setup is ended
     */
    record Upgrade(String source, Map<String, String> options, String further, Optional<String> productKey, Optional<Duration> limit) {
    }

    /** @return how setup.exe ended; what it began goes on after a restart unless it only looked */
    Exit upgrade(Upgrade upgrade, Progress progress) throws TargetException, InterruptedException;

    /** Makes the running Windows general (sysprep). @param answerFile if any; @param keepActivation whether the activation stays */
    void generalize(Optional<String> answerFile, boolean keepActivation, Progress progress) throws TargetException, InterruptedException;

    /** Whether the running Windows, or the one on a volume, is general. */
    boolean isGeneral(String drive) throws TargetException;
}
