package org.slipway.target.linux.boot;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.slipway.target.linux.hive.RegText;
import org.slipway.target.linux.volume.Place;

/** The entries of a machine that starts one Windows. Elements by their numbers, as the store has them; beside each the name that bcdedit has for it. */
final class WindowsStore {
    private static final String BOOT_MANAGER = "{9dea862c-5cdd-4e70-acc1-f32b344d4795}";
    private static final String GLOBAL_SETTINGS = "{7ea2e1ac-2e61-4728-aaa3-896d9d0a9f0e}";
    private static final String LOADER_SETTINGS = "{6efb52bf-1766-41db-a6b3-0ee5eff72bd7}";
    private static final int BOOT_MANAGER_TYPE = 0x10100002;
    private static final int LOADER_TYPE = 0x10200003;
    private static final int SETTINGS_TYPE = 0x20100000;
    private static final int LOADER_SETTINGS_TYPE = 0x20200003;
    private static final int DEVICE = 0x11000001;
    private static final int PATH = 0x12000002;
    private static final int DESCRIPTION = 0x12000004;
    private static final int LOCALE = 0x12000005;
    private static final int INHERIT = 0x14000006;
    private static final int DEFAULT = 0x23000003;
    private static final int DISPLAY_ORDER = 0x24000001;
    private static final int TIMEOUT = 0x25000004;
    private static final int ISOLATED_CONTEXT = 0x16000060;
    private static final int OS_DEVICE = 0x21000001;
    private static final int SYSTEM_ROOT = 0x22000002;
    private static final int NX = 0x25000020;
    private static final int MENU_POLICY = 0x25000142;
    private static final int SECONDS = 30;
    private static final String LANGUAGE = "en-US";

    private final boolean uefi;
    private final Place system;
    private final Place windows;

    /** @param system the partition that firmware starts from */
    WindowsStore(boolean uefi, Place system, Place windows) {
        this.uefi = uefi;
        this.system = system;
        this.windows = windows;
    }

    RegText contents() {
        String loader = "{" + loader() + "}";
        var store = new BcdText().store();
        store.object(BOOT_MANAGER, BOOT_MANAGER_TYPE).device(DEVICE, system);
        if (uefi) {
            store.text(PATH, "\\EFI\\Microsoft\\Boot\\bootmgfw.efi");
        }
        store.text(DESCRIPTION, "Windows Boot Manager").text(LOCALE, LANGUAGE).several(INHERIT, List.of(GLOBAL_SETTINGS)).one(DEFAULT, loader)
                .several(DISPLAY_ORDER, List.of(loader)).number(TIMEOUT, SECONDS);
        store.object(loader, LOADER_TYPE).device(DEVICE, windows).text(PATH, uefi ? "\\Windows\\system32\\winload.efi" : "\\Windows\\system32\\winload.exe")
                .text(DESCRIPTION, "Windows").text(LOCALE, LANGUAGE).several(INHERIT, List.of(LOADER_SETTINGS)).device(OS_DEVICE, windows)
                        .text(SYSTEM_ROOT, "\\Windows")
                .number(NX, 0).number(MENU_POLICY, 1)
                        .truth(ISOLATED_CONTEXT, true); // no execution of data unless programs ask for it; the menu that shows after the start
        store.object(GLOBAL_SETTINGS, SETTINGS_TYPE);
        store.object(LOADER_SETTINGS, LOADER_SETTINGS_TYPE).several(INHERIT, List.of(GLOBAL_SETTINGS));
        return store.changes();
    }

    /** The same for the same partition, so that the store comes out the same each time it is made. */
    private UUID loader() {
        String told = switch (windows.identity()) {
            case Place.Gpt gpt -> gpt.disk() + " " + gpt.partition();
            case Place.Mbr mbr -> Integer.toHexString(mbr.signature()) + " " + windows.start();
        };
        return UUID.nameUUIDFromBytes(("Slipway loader of " + told).getBytes(StandardCharsets.US_ASCII));
    }
}
