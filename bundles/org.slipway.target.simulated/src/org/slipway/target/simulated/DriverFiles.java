package org.slipway.target.simulated;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.slipway.target.simulated.device.FileData;
import org.slipway.target.simulated.device.FileData.Body;
import org.slipway.target.simulated.device.Tree;

/** Which devices the drivers of a folder are for, by the hardware ids that their INF files name. Safe for all threads. */
final class DriverFiles {
    private static final Pattern ID = Pattern.compile("(?i)\\b(?:PCI|USB|ACPI|HDAUDIO|HID|SWC|INTELAUDIO|BTH|SD|VMBUS)\\\\[A-Z0-9_&.*-]{4,120}");
    private static final long LARGEST = 8L << 20;

    private final Map<Path, Set<String>> known = new ConcurrentHashMap<>();

    /**
     * @param ids hardware ids
     * @param files how many INF files there are
     * @param unread how many files there are of which nothing is known
     */
    record Found(Set<String> ids, int files, int unread) {
    }

    Found in(Tree<FileData> folder, boolean recurse) {
        var ids = new TreeSet<String>();
        int files = 0;
        int unread = 0;
        for (var each : folder.children().entrySet()) {
            Optional<FileData> file = each.getValue().value();
            if (file.isPresent() && each.getKey().toLowerCase(Locale.ROOT).endsWith(".inf")) {
                files++;
                ids.addAll(ids(file.get()));
            }
            unread += file.isPresent() && file.get().body() instanceof Body.Unknown ? 1 : 0;
            if (file.isEmpty() && recurse) {
                Found below = in(each.getValue(), true);
                ids.addAll(below.ids());
                files += below.files();
                unread += below.unread();
            }
        }
        return new Found(ids, files, unread);
    }

    private Set<String> ids(FileData file) {
        return switch (file.body()) {
            case Body.Kept kept -> ids(kept.bytes());
            case Body.Elsewhere elsewhere -> known.computeIfAbsent(elsewhere.file(), DriverFiles::read);
            case Body.Unknown unknown -> Set.of();
        };
    }

    private static Set<String> read(Path file) {
        try {
            return Files.size(file) > LARGEST ? Set.of() : ids(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            return Set.of();
        }
    }

    private static Set<String> ids(byte[] bytes) {
        boolean wide = bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE;
        Charset charset = wide ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1;
        var ids = new TreeSet<String>();
        for (Matcher id = ID.matcher(new String(bytes, charset)); id.find();) {
            ids.add(id.group().toUpperCase(Locale.ROOT));
        }
        return ids;
    }
}
