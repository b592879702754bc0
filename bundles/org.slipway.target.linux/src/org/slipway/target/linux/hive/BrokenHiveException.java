package org.slipway.target.linux.hive;

import java.io.IOException;

/** A file is no registry hive, or not a whole one. */
public final class BrokenHiveException extends IOException {
    private static final long serialVersionUID = 1L;

    BrokenHiveException(String why) {
        super(why);
    }
}
