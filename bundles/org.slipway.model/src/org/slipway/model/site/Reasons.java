package org.slipway.model.site;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** Why the disk refused, in few words. */
final class Reasons {

    private Reasons() {
    }

    static String of(IOException why) {
        String detail = why instanceof FileSystemException system ? system.getReason() : why.getMessage();
        if (why instanceof AccessDeniedException) {
            return detail == null ? "permission is denied" : detail;
        }
        return why.getClass().getSimpleName().replace("Exception", "") + (detail == null ? "" : " (" + detail + ")");
    }
}
