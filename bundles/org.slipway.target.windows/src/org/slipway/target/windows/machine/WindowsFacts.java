package org.slipway.target.windows.machine;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.slipway.base.Problem;
import org.slipway.engine.target.Facts;
import org.slipway.engine.target.TargetException;
import org.slipway.engine.wql.Row;
import org.slipway.target.windows.command.FactCommands;
import org.slipway.target.windows.run.Runner;

/** What the machine says about itself, by WMI. */
public final class WindowsFacts implements Facts {
    private final Runner runner;
    private final FactCommands commands;

    public WindowsFacts(Runner runner, FactCommands commands) {
        this.runner = runner;
        this.commands = commands;
    }

    @Override
    public List<Row> rows(String namespace, String className) throws TargetException {
        try {
            return rows(runner.run(commands.rows(namespace, className)).answer());
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw new TargetException(Problem.error("TARGET-CANCELLED", "What " + className + " says was not waited for.").next("Begin again."), cancelled);
        }
    }

    static List<Row> rows(Map<String, Object> answer) {
        var rows = new ArrayList<Row>();
        for (Answer each : new Answer(answer).rows("rows")) {
            var row = new HashMap<String, Object>();
            each.values().forEach((name, value) -> {
                if (value != null) {
                    row.put(name.toString(), plain(value));
                }
            });
            rows.add(new Row(row));
        }
        return rows;
    }

    /** Numbers that do not fit stay texts. */
    private static Object plain(Object value) {
        return switch (value) {
            case String text -> text;
            case Boolean truth -> truth;
            case Integer number -> number.longValue();
            case Long number -> number;
            case BigInteger number -> number.bitLength() < Long.SIZE ? (Object) number.longValue() : number.toString();
            default -> value.toString();
        };
    }
}
