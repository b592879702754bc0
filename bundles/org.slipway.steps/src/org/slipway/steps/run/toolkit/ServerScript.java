package org.slipway.steps.run.toolkit;


import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.slipway.engine.spi.StepContext;
import org.slipway.engine.target.Exit;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.run.ProgramCall;
import org.slipway.steps.run.RunningSystem;
import org.slipway.steps.run.TargetPath;
import org.slipway.steps.run.TextFiles;

/** Commands of PowerShell that set up a role of a server. Secrets reach them by their environment, so that no file holds them. */
final class ServerScript {
    private final List<String> lines = new ArrayList<>();
    private final Map<String, String> secrets = new TreeMap<>();

    ServerScript() {
        lines.add("$ErrorActionPreference = 'Stop'");
    }

    ServerScript line(String line) {
        lines.add(line);
        return this;
    }

    /** A text as PowerShell takes it word for word. */
    static String quoted(String text) {
        return "'" + text.replace("'", "''").replaceAll("[\\r\\n]", " ") + "'";
    }

    /** Several texts, from one with commas between. */
    static String quotedList(List<String> texts) {
        return String.join(",", texts.stream().map(ServerScript::quoted).toList());
    }

    /** What stands for a secret in a line: a secure string of it. */
    String secret(String name, String value) {
        secrets.put(name, value);
        return "(ConvertTo-SecureString $env:" + name + " -AsPlainText -Force)";
    }

    boolean isEmpty() {
        return lines.size() == 1;
    }

    Exit run(StepContext context) throws TargetException, InterruptedException {
        String folder = new RunningSystem(context).runFolder();
        String path = TargetPath.in(folder, "server.ps1");
        new TextFiles(context.target().files()).writeMarked(path, String.join("\r\n", lines) + "\r\n");
        try {
            return ProgramCall.of("powershell.exe -NoLogo -NoProfile -NonInteractive -ExecutionPolicy Bypass -File \"" + path
                    + "\"").with(secrets).in(Optional.empty()).run(context);
        } finally {
            context.target().files().delete(folder);
        }
    }
}
