package org.slipway.target.linux.hive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.slipway.engine.target.Registry;
import org.slipway.engine.target.RegistryValue;
import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.tool.Refused;

/**
 * The registry of the Windows that was applied and does not run: HKEY_LOCAL_MACHINE\SOFTWARE is its hive SOFTWARE. Linux has no registry of its
 * own, so that before there is a Windows no key is there.
 */
public final class OfflineRegistry implements Registry {
    private final Windows windows;
    private final HiveEditor editor;
    private final ValueForm form = new ValueForm();

    public OfflineRegistry(Windows windows, HiveEditor editor) {
        this.windows = windows;
        this.editor = editor;
    }

    @Override
    public boolean hasKey(String key) throws TargetException {
        return look(key, (file, place) -> {
            try (Hive hive = Hive.open(file)) {
                return hive.key(settled(hive, place).path());
            }
        }).isPresent();
    }

    @Override
    public Optional<RegistryValue> get(String key, String name) throws TargetException {
        return look(key, (file, place) -> {
            try (Hive hive = Hive.open(file)) {
                Optional<HiveKey> found = hive.key(settled(hive, place).path());
                Optional<HiveValue> value = found.isEmpty() ? Optional.empty() : found.get().value(name);
                return value.isEmpty() ? Optional.empty() : Optional.of(form.read(value.get()));
            }
        });
    }

    /** Reads from the file that holds a key. */
    private interface Reading<T> {
        Optional<T> from(Path file, KeyPlace place) throws IOException;
    }

    private <T> Optional<T> look(String key, Reading<T> reading) throws TargetException {
        Optional<KeyPlace> place = KeyPlace.of(key);
        Optional<Path> folder = place.isEmpty() ? Optional.empty() : windows.hives();
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        Path file = folder.get().resolve(place.get().hive());
        try {
            return Files.isRegularFile(file) ? reading.from(file, place.get()) : Optional.empty();
        } catch (IOException broken) {
            throw HiveEditor.broken(file.getFileName().toString(), broken);
        }
    }

    /** With the number of the settings that Windows will start with in place of their name. */
    private static KeyPlace settled(Hive hive, KeyPlace place) throws IOException {
        if (!place.inCurrentSettings()) {
            return place;
        }
        Optional<HiveKey> select = hive.key(List.of("Select"));
        Optional<HiveValue> current = select.isEmpty() ? Optional.empty() : select.get().value("Current");
        byte[] number = current.isEmpty() ? new byte[0] : current.get().data();
        int found = number.length == Integer.BYTES ? ByteBuffer.wrap(number).order(ByteOrder.LITTLE_ENDIAN).getInt() : 1;
        return place.underNumber(found >= 1 && found <= 999 ? found : 1);
    }

    @Override
    public void set(String key, String name, RegistryValue value) throws TargetException {
        byte[] data;
        try {
            data = form.data(value);
        } catch (IllegalArgumentException wrong) {
            throw Refused.because("TARGET-REGISTRY-VALUE", Refused.WRONG_PARAMETER, "What “" + name + "” of “" + key + "” is set to is no " + value.type()
                    + ".",
                    "Write numbers as decimals, and bytes as hexadecimal digits.");
        }
        change(key, path -> new RegText().key(path).value(name, form.type(value.type()), data));
    }

    @Override
    public void deleteKey(String key) throws TargetException {
        if (KeyPlace.of(key).filter(place -> place.path().isEmpty()).isPresent()) {
            throw Refused.because("TARGET-ROOT", Refused.DENIED, "“" + key + "” is a root of the registry.", "Name a key below it.");
        }
        if (hasKey(key)) {
            change(key, path -> new RegText().without(path));
        }
    }

    /** What is changed, once it is known where. */
    private interface Wanted {
        RegText at(List<String> path);
    }

    private void change(String key, Wanted wanted) throws TargetException {
        KeyPlace place = KeyPlace.of(key).orElseThrow(() -> Refused.because("TARGET-KEY", Refused.WRONG_PARAMETER,
                "“" + key + "” is in no file of a Windows that does not run.",
                        "Name a key below HKEY_LOCAL_MACHINE\\SOFTWARE or HKEY_LOCAL_MACHINE\\SYSTEM, or let the step run after the first start of Windows."));
        Path folder = windows.hives().orElseThrow(() -> Refused.because("TARGET-NO-WINDOWS", Refused.NO_FILE,
                "No volume has a Windows whose registry could be changed, or more than one has.", "Apply an image first."));
        Path file = folder.resolve(place.hive());
        try {
            List<String> path;
            try (Hive hive = Hive.open(file)) {
                path = settled(hive, place).path();
            }
            editor.change(file, wanted.at(path), place.hive());
        } catch (IOException broken) {
            throw HiveEditor.broken(place.hive(), broken);
        } catch (IllegalArgumentException wrong) {
            throw Refused.because("TARGET-KEY", Refused.WRONG_PARAMETER, "The registry can hold no name with control characters.",
                    "Mend the name of the key or value.");
        } catch (InterruptedException cancelled) {
            throw Refused.cancelled("change the registry");
        }
    }
}
