package org.slipway.steps.run;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** In which folder a program starts. */
public final class StartFolder {

    private StartFolder() {
    }

    /** As the step says, below the content's folder unless it says where it begins; without it, in the content's folder. */
    public static Optional<String> of(@Nullable String said, Optional<String> content) {
        return Said.of(said).map(folder -> TargetPath.absolute(folder) || content.isEmpty() ? folder : TargetPath.in(content.get(), folder)).or(() -> content);
    }
}
