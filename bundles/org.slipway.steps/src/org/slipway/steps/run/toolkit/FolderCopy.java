package org.slipway.steps.run.toolkit;


import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.engine.target.FileState;
import org.slipway.engine.target.Files;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.run.Codes;
import org.slipway.steps.run.TargetPath;

/** Copies a folder of a target to another place there. */
final class FolderCopy {
    private static final int DEEPEST = 50;

    private final Files files;

    FolderCopy(Files files) {
        this.files = files;
    }

    /** @return how many files were copied */
    int copy(String from, String to) throws TargetException {
        return copy(from, to, 0);
    }

    private int copy(String from, String to, int depth) throws TargetException {
        if (depth > DEEPEST) {
            throw new TargetException(Problem.error("STEP-FOLDERS-DEEP", "“" + from + "” lies too deep to be copied.")
                    .next("Look whether a folder of the toolkit leads back to itself."), Codes.INVALID_DATA);
        }
        int copied = 0;
        for (String name : files.list(from)) {
            String path = TargetPath.in(from, name);
            Optional<FileState> state = files.state(path);
            if (state.filter(FileState::folder).isPresent()) {
                copied += copy(path, TargetPath.in(to, name), depth + 1);
            } else if (state.isPresent()) {
                one(path, TargetPath.in(to, name));
                copied++;
            }
        }
        return copied;
    }

    private void one(String from, String to) throws TargetException {
        try (InputStream contents = files.read(from)) {
            files.write(to, contents);
        } catch (IOException unreadable) {
            throw new TargetException(Problem.error("STEP-FILE-UNREADABLE", "“" + from + "” cannot be read: " + unreadable.getMessage()), unreadable);
        }
    }
}
