package org.slipway.workbench.preferences;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.slipway.workbench.appearance.Theme;

/** The user's preferences, typed. */
public final class Settings {
    public static final String NODE = "org.slipway.workbench";
    public static final String THEME = "theme";
    public static final String PAUSE = "pause";
    public static final String RECENT = "recent";
    public static final String REOPEN = "reopen";
    public static final String SOURCE_FIRST = "sourceFirst";

    /** Milliseconds; long enough not to check half a word, short enough to feel live. */
    public static final int DEFAULT_PAUSE = 300;
    private static final int MOST_RECENT = 10;

    private final IEclipsePreferences node;

    public Settings(IEclipsePreferences node) {
        this.node = node;
    }

    public static Settings ofThisUser() {
        return new Settings(InstanceScope.INSTANCE.getNode(NODE));
    }

    public Theme theme() {
        return Theme.of(node.get(THEME, Theme.SYSTEM.word()));
    }

    public void theme(Theme theme) {
        node.put(THEME, theme.word());
        flush();
    }

    /** How long typing must pause before what was typed is read and checked. */
    public Duration pause() {
        return Duration.ofMillis(node.getInt(PAUSE, DEFAULT_PAUSE));
    }

    public void pause(Duration pause) {
        node.putInt(PAUSE, (int) pause.toMillis());
        flush();
    }

    /** Whether the last site and its editors are opened at start. */
    public boolean reopen() {
        return node.getBoolean(REOPEN, true);
    }

    public void reopen(boolean reopen) {
        node.putBoolean(REOPEN, reopen);
        flush();
    }

    /** Whether an editor shows its Source page first. */
    public boolean sourceFirst() {
        return node.getBoolean(SOURCE_FIRST, false);
    }

    public void sourceFirst(boolean first) {
        node.putBoolean(SOURCE_FIRST, first);
        flush();
    }

    /** Sites that were open, the last one first. */
    public List<Path> recentSites() {
        return node.get(RECENT, "").lines().filter(Predicate.not(String::isBlank)).map(Path::of).toList();
    }

    public void opened(Path site) {
        Stream<Path> others = recentSites().stream().filter(each -> !each.equals(site));
        node.put(RECENT, String.join("\n", Stream.concat(Stream.of(site), others).limit(MOST_RECENT).map(Path::toString).toList()));
        flush();
    }

    public void addListener(IPreferenceChangeListener listener) {
        node.addPreferenceChangeListener(listener);
    }

    public void removeListener(IPreferenceChangeListener listener) {
        node.removePreferenceChangeListener(listener);
    }

    private void flush() {
        try {
            node.flush();
        } catch (BackingStoreException unwritable) {
            ILog.of(Settings.class).warn("The preferences cannot be written.", unwritable);
        }
    }
}
