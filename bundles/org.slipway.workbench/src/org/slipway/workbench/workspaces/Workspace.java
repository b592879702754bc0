package org.slipway.workbench.workspaces;

import java.net.URL;
import java.util.Optional;

/**
 * A workspace as a bundle announces it.
 *
 * @param perspective the perspective that it shows
 * @param after the workspace below which it stands in the bar; without it, it stands on top
 */
public record Workspace(String id, String name, String description, Optional<URL> icon, String perspective, Optional<String> after) {
}
