package org.slipway.target.linux.offline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.hive.Hive;
import org.slipway.target.linux.hive.HiveEditor;
import org.slipway.target.linux.hive.HiveKey;
import org.slipway.target.linux.hive.HiveValue;
import org.slipway.target.linux.hive.RegText;

/** The folders in which a Windows looks for drivers, as its registry has them. */
final class DevicePath {
    private static final List<String> KEY = List.of("Microsoft", "Windows", "CurrentVersion");
    private static final String VALUE = "DevicePath";
    private static final int EXPANDED_TEXT = 2;
    private static final String USUAL = "%SystemRoot%\\inf";
    private static final String OURS = "%systemdrive%\\_slipway\\drivers";
    /** In characters; what does not fit, pnputil brings. */
    private static final int LONGEST = 4_000;

    private final HiveEditor editor;

    DevicePath(HiveEditor editor) {
        this.editor = editor;
    }

    /**
     * Adds folders in place of those that were added before. Nothing happens where only Windows itself can write into its registry, as after a
     * power cut: the drivers come later then, by pnputil.
     *
     * @param folders without drive
     */
    void name(Path software, List<String> folders) throws TargetException, InterruptedException, IOException {
        String before;
        try (Hive hive = Hive.open(software)) {
            if (!hive.isClean()) {
                return;
            }
            before = value(hive).orElse(USUAL);
        }
        var parts = new ArrayList<>(Stream.of(before.split(";")).filter(each -> !each.toLowerCase(Locale.ROOT).startsWith(OURS) && !each.isBlank()).toList());
        for (String folder : folders) {
            String next = "%SystemDrive%\\" + folder;
            if (String.join(";", parts).length() + next.length() < LONGEST) {
                parts.add(next);
            }
        }
        String after = String.join(";", parts);
        if (!after.equals(before)) {
            editor.change(software, new RegText().key(KEY).value(VALUE, EXPANDED_TEXT, (after + "\0").getBytes(StandardCharsets.UTF_16LE)), "SOFTWARE");
        }
    }

    private static Optional<String> value(Hive hive) throws IOException {
        Optional<HiveKey> key = hive.key(KEY);
        Optional<HiveValue> value = key.isEmpty() ? Optional.empty() : key.get().value(VALUE);
        return value.isEmpty() ? Optional.empty() : Optional.of(new String(value.get().data(), StandardCharsets.UTF_16LE).replace("\0", ""));
    }
}
