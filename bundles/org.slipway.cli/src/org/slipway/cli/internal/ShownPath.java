package org.slipway.cli.internal;

import java.nio.file.Path;
import java.util.Objects;

/** Paths as somebody in a folder would write them: short where they are near, whole where they are far away. */
final class ShownPath {
    private static final int FARTHEST = 3;

    private ShownPath() {
    }

    static String from(Path folder, Path path) {
        Path normal = path.normalize();
        if (!Objects.equals(folder.getRoot(), normal.getRoot())) {
            return normal.toString();
        }
        Path relative = folder.normalize().relativize(normal);
        int up = 0;
        while (up < relative.getNameCount() && relative.getName(up).toString().equals("..")) {
            up++;
        }
        boolean far = up > FARTHEST || up > 0 && up == folder.getNameCount();
        return far ? normal.toString() : relative.toString().isEmpty() ? "." : relative.toString();
    }
}
