package org.slipway.target.linux;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slipway.target.linux.tool.Tool;

/** On images of disks with real tools; skipped where the machine lets nobody do that, with the reason. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RealDisks.Condition.class)
@interface RealDisks {

    final class Condition implements ExecutionCondition {
        private static final List<Tool> NOT_NEEDED = List.of(Tool.EFIBOOTMGR, Tool.REBOOT);

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return missing().map(ConditionEvaluationResult::disabled).orElse(ConditionEvaluationResult.enabled("disks can be worked on here"));
        }

        private static Optional<String> missing() {
            if (!System.getProperty("os.name").equals("Linux")) {
                return Optional.of("only Linux has loop devices");
            }
            for (String each : List.of("/dev/loop-control", "/dev/fuse")) {
                if (!Files.isWritable(Path.of(each))) {
                    return Optional.of(each + " cannot be used here; it takes root, and a machine that has it");
                }
            }
            List<Path> folders = Stream.concat(Arrays.stream(System.getenv("PATH").split(":")), Stream.of("/usr/sbin", "/sbin")).map(Path::of).toList();
            return Arrays.stream(Tool.values()).filter(each -> !NOT_NEEDED.contains(each))
                    .filter(each -> folders.stream().noneMatch(folder -> Files.isExecutable(folder.resolve(each.program())))).findFirst()
                    .map(each -> "the package " + each.debianPackage() + " is not installed: " + each.program() + " is missing");
        }
    }
}
