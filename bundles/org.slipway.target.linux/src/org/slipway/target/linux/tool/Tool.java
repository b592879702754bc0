package org.slipway.target.linux.tool;

/** A program that is called, with the package of Debian that brings it. */
public enum Tool {
    SFDISK("sfdisk", "fdisk"),
    FALLOCATE("fallocate", "util-linux"),
    LOSETUP("losetup", "mount"),
    UMOUNT("umount", "mount"),
    MKFS_FAT("mkfs.fat", "dosfstools"),
    MDIR("mdir", "mtools"),
    MCOPY("mcopy", "mtools"),
    MMD("mmd", "mtools"),
    MDEL("mdel", "mtools"),
    MREN("mren", "mtools"),
    MDELTREE("mdeltree", "mtools"),
    MKNTFS("mkntfs", "ntfs-3g"),
    NTFS_3G("ntfs-3g", "ntfs-3g"),
    SETFATTR("setfattr", "attr"),
    WIMLIB("wimlib-imagex", "wimtools"),
    HIVEXREGEDIT("hivexregedit", "libhivex-bin"),
    EFIBOOTMGR("efibootmgr", "efibootmgr"),
    GRUB_MKIMAGE("grub-mkimage", "grub-common"),
    REBOOT("reboot", "systemd-sysv");

    private final String program;
    private final String debianPackage;

    Tool(String program, String debianPackage) {
        this.program = program;
        this.debianPackage = debianPackage;
    }

    public String program() {
        return program;
    }

    public String debianPackage() {
        return debianPackage;
    }
}
