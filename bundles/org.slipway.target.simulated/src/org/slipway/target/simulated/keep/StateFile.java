package org.slipway.target.simulated.keep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.slipway.base.AtomicFile;
import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.target.simulated.device.State;

/** Keeps the state of a machine in a folder; a reader finds it as it was before an act or after it. */
public final class StateFile implements Keeper {
    /** The file's name. */
    public static final String NAME = "machine.json";

    private final Path file;
    private final StateText text = new StateText();

    /** @param folder it need not be there yet */
    public StateFile(Path folder) {
        this.file = folder.resolve(NAME);
    }

    /** Empty where none was kept. */
    public Optional<State> read() throws ProblemException {
        try {
            return Files.exists(file) ? Optional.of(text.read(Files.readString(file), file.toString())) : Optional.empty();
        } catch (IOException unreadable) {
            throw new ProblemException(Problem.error("SIMULATED-STATE", "The state of the machine cannot be read: " + unreadable.getMessage())
                    .at(Place.of(file.toString()))
                    .next("See to it that the file can be read."), unreadable);
        }
    }

    /**
     * Without a kept state nobody could go on, so nothing more is done where it cannot be written. Whoever cancels the run interrupts its thread,
     * and what is done must be kept all the same.
     */
    @Override
    public void keep(State state) {
        byte[] bytes = text.write(state).getBytes(StandardCharsets.UTF_8);
        boolean interrupted = Thread.interrupted();
        while (!kept(bytes)) {
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return whether it was written; false where somebody interrupted it */
    private boolean kept(byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            AtomicFile.ownerOnly().replace(file, bytes);
            return true;
        } catch (ClosedByInterruptException interrupted) {
            return false;
        } catch (IOException full) {
            throw new UncheckedIOException("The state of the simulated machine cannot be kept", full);
        }
    }
}
