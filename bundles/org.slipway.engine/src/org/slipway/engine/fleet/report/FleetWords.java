package org.slipway.engine.fleet.report;

import java.util.Locale;

import org.slipway.engine.fleet.Cell;

/** Figures of a report as people read them. */
public final class FleetWords {
    private static final String[] UNITS = { "B", "KiB", "MiB", "GiB", "TiB", "PiB" };

    /** As 48 s, 12 min or 3 h 05 min. */
    public String time(long millis) {
        long seconds = millis / 1000;
        return seconds < 60 ? seconds + " s" : seconds < 3600 ? seconds / 60 + " min" : String.format(Locale.ROOT, "%d h %02d min", seconds / 3600, seconds / 60 % 60);
    }

    /** As 512 B or 4.3 GiB. */
    public String bytes(long count) {
        double amount = count;
        int unit = 0;
        while (amount >= 1024 && unit < UNITS.length - 1) {
            amount /= 1024;
            unit++;
        }
        return unit == 0 ? count + " B" : String.format(Locale.ROOT, "%.1f %s", amount, UNITS[unit]);
    }

    /** Whole percent, never 100 % or 0 % where a machine is missing to it or from it. */
    public String percent(long part, long all) {
        if (all == 0) {
            return "–";
        }
        long percent = part == all ? 100 : part == 0 ? 0 : Math.clamp(Math.round(100.0 * part / all), 1, 99);
        return percent + " %";
    }

    /** What became of an entry on the machines of one model, the worst first. */
    public String cell(Cell cell) {
        long bad = cell.failed() + cell.refused();
        if (cell.machines() == 0) {
            return "";
        }
        if (bad > 0) {
            return bad + " failed";
        }
        if (cell.forgiven() > 0) {
            return cell.forgiven() + " failed, went on";
        }
        if (cell.done() == cell.machines()) {
            return "all";
        }
        return cell.done() > 0 ? percent(cell.done(), cell.machines())
                : cell.skipped() > 0 ? "skipped" : cell.switchedOff() > 0 ? "off" : "not reached";
    }
}
