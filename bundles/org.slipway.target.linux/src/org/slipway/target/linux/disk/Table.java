package org.slipway.target.linux.disk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.jr.ob.JSON;

import org.slipway.engine.machine.Disks.Style;
import org.slipway.engine.target.Exit;
import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.tool.Call;
import org.slipway.target.linux.tool.Refused;
import org.slipway.target.linux.tool.Tool;
import org.slipway.target.linux.tool.Tools;

/**
 * How a disk is divided.
 *
 * @param id a GUID with GPT, eight hexadecimal digits with MBR
 * @param slots in the order of their numbers
 */
record Table(Style style, String id, List<Slot> slots) {
    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern BITS = Pattern.compile("\\d{1,2}");

    /** What a disk tells now; empty where nothing tells partitions. */
    static Optional<Table> read(Medium disk, Tools tools) throws TargetException {
        Call call = Call.of(Tool.SFDISK, "read how disk " + disk.number() + " is divided", "--json", disk.path().toString());
        try {
            Exit exit = tools.attempt(call, line -> { });
            int start = exit.output().indexOf('{');
            int end = exit.output().lastIndexOf('}');
            if (exit.code() != 0 || start < 0 || end < start) {
                return Optional.empty();
            }
            return of(JSON.std.mapFrom(exit.output().substring(start, end + 1)), disk);
        } catch (InterruptedException cancelled) {
            throw Refused.cancelled(call.act());
        } catch (IOException | RuntimeException strange) {
            throw Refused.because("TARGET-TABLE", Refused.NOT_SUPPORTED, "How disk " + disk.number() + " is divided cannot be read: "
                    + strange.getMessage() + ".",
                    "Look at it with sfdisk --json " + disk.path() + ".");
        }
    }

    private static Optional<Table> of(Map<String, Object> told, Medium disk) {
        if (!(told.get("partitiontable") instanceof Map<?, ?> table)) {
            return Optional.empty();
        }
        Optional<Style> style = switch (text(table, "label")) {
            case "gpt" -> Optional.of(Style.GPT);
            case "dos" -> Optional.of(Style.MBR);
            default -> Optional.empty();
        };
        var slots = new ArrayList<Slot>();
        if (table.get("partitions") instanceof List<?> partitions) {
            for (Object each : partitions) {
                if (each instanceof Map<?, ?> partition) {
                    slots.add(slot(partition, text(table, "device"), disk.sector()));
                }
            }
        }
        slots.sort(Comparator.comparingInt(Slot::number));
        return style.map(found -> new Table(found, text(table, "id").replaceFirst("^0x", "").toLowerCase(Locale.ROOT), List.copyOf(slots)));
    }

    private static Slot slot(Map<?, ?> partition, String device, long sector) {
        int number = Integer.parseInt(text(partition, "node").substring(device.length()).replaceFirst("^p", ""));
        String type = text(partition, "type").toUpperCase(Locale.ROOT);
        Optional<UUID> id = Optional.of(text(partition, "uuid")).filter(each -> GUID.matcher(each).matches()).map(UUID::fromString);
        return new Slot(number, number(partition, "start") * sector, number(partition, "size") * sector, type.length() == 1 ? "0" + type : type, id,
                text(partition, "name"), bits(text(partition, "attrs")), Boolean.TRUE.equals(partition.get("bootable")));
    }

    /** As {@code RequiredPartition GUID:62,63}. */
    private static List<Integer> bits(String told) {
        var bits = new ArrayList<Integer>();
        if (told.contains("RequiredPartition")) {
            bits.add(Slot.REQUIRED);
        }
        int numbers = told.indexOf("GUID:");
        Matcher number = BITS.matcher(numbers < 0 ? "" : told.substring(numbers));
        while (number.find()) {
            bits.add(Integer.parseInt(number.group()));
        }
        return List.copyOf(bits);
    }

    private static long number(Map<?, ?> from, String name) {
        return from.get(name) instanceof Number number ? number.longValue() : 0;
    }

    private static String text(Map<?, ?> from, String name) {
        return from.get(name) instanceof String text ? text : "";
    }

    Optional<UUID> guid() {
        return Stream.of(id).filter(each -> GUID.matcher(each).matches()).map(UUID::fromString).findFirst();
    }

    /** Of a disk with MBR. */
    int signature() {
        return id.matches("[0-9a-f]{1,8}") ? Integer.parseUnsignedInt(id, 16) : 0;
    }
}
