package org.slipway.target.linux.boot;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;

import org.slipway.engine.target.FileState;
import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.tool.Refused;
import org.slipway.target.linux.volume.VolumeFiles;

/** The programs that start Windows, copied from it to the partition that firmware starts from. */
final class BootFiles {
    private final VolumeFiles windows;
    private final VolumeFiles system;

    BootFiles(VolumeFiles windows, VolumeFiles system) {
        this.windows = windows;
        this.system = system;
    }

    /** With the fonts and texts of the boot manager, where the image has them; and where firmware looks that knows of no entry. */
    void forUefi() throws TargetException {
        String manager = "Windows\\Boot\\EFI\\bootmgfw.efi";
        need(manager);
        tree("Windows\\Boot\\EFI", "EFI\\Microsoft\\Boot");
        tree("Windows\\Boot\\Fonts", "EFI\\Microsoft\\Boot\\Fonts");
        tree("Windows\\Boot\\Resources", "EFI\\Microsoft\\Boot\\Resources");
        copy(manager, "EFI\\BOOT\\" + head(manager).fallback().toUpperCase(Locale.ROOT));
    }

    void forBios() throws TargetException {
        need("Windows\\Boot\\PCAT\\bootmgr");
        copy("Windows\\Boot\\PCAT\\bootmgr", "bootmgr");
        if (is("Windows\\Boot\\PCAT\\bootnxt")) {
            copy("Windows\\Boot\\PCAT\\bootnxt", "BOOTNXT");
        }
        tree("Windows\\Boot\\PCAT", "Boot");
        tree("Windows\\Boot\\Fonts", "Boot\\Fonts");
        tree("Windows\\Boot\\Resources", "Boot\\Resources");
    }

    private boolean is(String path) throws TargetException {
        return windows.state(path).filter(state -> !state.folder()).isPresent();
    }

    private void need(String path) throws TargetException {
        if (!is(path)) {
            throw Refused.because("TARGET-NO-BOOT-FILES", Refused.NO_FILE, "The applied Windows has no “" + path + "”, so that nothing could start it.",
                    "Take an image of a whole Windows, made for this kind of firmware.");
        }
    }

    private void tree(String from, String to) throws TargetException {
        Optional<FileState> state = windows.state(from);
        if (state.isEmpty() || !state.get().folder()) {
            return;
        }
        for (String name : windows.list(from)) {
            String each = from + "\\" + name;
            if (windows.state(each).filter(FileState::folder).isPresent()) {
                tree(each, to + "\\" + name);
            } else {
                copy(each, to + "\\" + name);
            }
        }
    }

    private void copy(String from, String to) throws TargetException {
        try (InputStream contents = windows.read(from)) {
            system.write(to, contents);
        } catch (IOException unreadable) {
            throw unreadable(from, unreadable);
        }
    }

    private ProgramHead head(String path) throws TargetException {
        try (InputStream contents = windows.read(path)) {
            return ProgramHead.read(contents);
        } catch (IOException unreadable) {
            throw unreadable(path, unreadable);
        }
    }

    private static TargetException unreadable(String path, IOException why) {
        return Refused.because("TARGET-FILE", Refused.NO_FILE, "“" + path + "” could not be read: " + why.getMessage() + ".",
                "Look whether the volume is whole.");
    }
}
