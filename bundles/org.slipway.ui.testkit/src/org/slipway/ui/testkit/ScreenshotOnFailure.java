package org.slipway.ui.testkit;

import java.nio.file.Path;

import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Leaves a picture of the whole screen in {@code target/screenshots} when a test fails. */
public final class ScreenshotOnFailure implements AfterTestExecutionCallback {
    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent() && PlatformUI.isWorkbenchRunning()) {
            String name = context.getRequiredTestClass().getSimpleName() + "." + context.getRequiredTestMethod().getName() + ".png";
            var display = PlatformUI.getWorkbench().getDisplay();
            display.syncExec(() -> Screenshots.saveScreen(display, Path.of("target", "screenshots", name)));
        }
    }
}
