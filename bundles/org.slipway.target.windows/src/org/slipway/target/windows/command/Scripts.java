package org.slipway.target.windows.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.slipway.engine.target.TargetException;
import org.slipway.target.windows.command.Before.Encoding;
import org.slipway.target.windows.command.Before.Life;
import org.slipway.target.windows.command.Run.Meter;
import org.slipway.target.windows.line.ProgramLine;

/** Scripts of ours for PowerShell. They are always the same; what they work on is given by {@code SLIPWAY_…} variables of their environment. */
final class Scripts {
    private static final String GIVEN = "SLIPWAY_";

    private final Tools tools;

    Scripts(Tools tools) {
        this.tools = tools;
    }

    /** A script that is about to be run. */
    record Call(Before file, Run run) {
        Call with(String name, String value) {
            return new Call(file, run.given(GIVEN + name, value));
        }

        Call with(String name, boolean value) {
            return with(name, value ? "1" : "");
        }

        Call secret(String name, String value) {
            return new Call(file, run.secret(GIVEN + name, value));
        }

        Commands alone(String act, String code) {
            return Commands.of(act, code, run).with(file);
        }
    }

    Call call(String name) throws TargetException {
        String path = tools.file(name + ".ps1");
        String line = ProgramLine.of(tools.powerShell()).with("-NoLogo", "-NoProfile", "-NonInteractive", "-ExecutionPolicy", "Bypass", "-File", path).text();
        return new Call(new Before(path, text(name), Encoding.UTF_8_MARKED, Life.RUN), Run.of(line).meter(Meter.SCRIPT));
    }

    /** The script as it is written to the machine: what all have in common comes first. */
    static String text(String name) {
        return read("common") + "\n" + read(name);
    }

    private static String read(String name) {
        try (InputStream script = Scripts.class.getResourceAsStream("script/" + name + ".ps1")) {
            if (script == null) {
                throw new IllegalArgumentException("There is no script " + name);
            }
            return new String(script.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
