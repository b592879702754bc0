package org.slipway.model.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Names of the metamodel as people read them, with the names of products and the abbreviations written as their owners write them. */
public final class Spelling {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[._\\s]+");

    /** What is two words in a name and one on the screen, or two that are written large together. */
    private static final Map<String, String> PAIRS = Map.ofEntries(Map.entry("active directory", "Active Directory"), Map.entry("bit locker", "BitLocker"),
            Map.entry("net bios", "NetBIOS"), Map.entry("power shell", "PowerShell"), Map.entry("sys vol", "SYSVOL"), Map.entry("windows update", "Windows Update"));

    /** What is not simply written small. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            // systems, products and their parts
            Map.entry("adds", "AD DS"), Map.entry("bitlocker", "BitLocker"), Map.entry("configmgr", "Configuration Manager"), Map.entry("mdt", "MDT"),
            Map.entry("netbios", "NetBIOS"), Map.entry("orchestrator", "Orchestrator"), Map.entry("powershell", "PowerShell"), Map.entry("sysprep", "Sysprep"),
            Map.entry("sysvol", "SYSVOL"), Map.entry("usmt", "USMT"), Map.entry("windows", "Windows"), Map.entry("pe", "PE"), Map.entry("re", "RE"),
            Map.entry("wow64", "WOW64"), Map.entry("wsus", "WSUS"), Map.entry("wua", "WUA"),
            // machines and disks
            Map.entry("aes", "AES"), Map.entry("aes128", "AES 128"), Map.entry("aes256", "AES 256"), Map.entry("bios", "BIOS"), Map.entry("efi", "EFI"),
            Map.entry("uefi", "UEFI"), Map.entry("fat32", "FAT32"), Map.entry("ntfs", "NTFS"), Map.entry("gpt", "GPT"), Map.entry("mbr", "MBR"),
            Map.entry("msr", "MSR"), Map.entry("gb", "GB"), Map.entry("mb", "MB"), Map.entry("tpm", "TPM"), Map.entry("pin", "PIN"), Map.entry("usb", "USB"),
            Map.entry("uuid", "UUID"), Map.entry("guid", "GUID"), Map.entry("arm64", "ARM64"), Map.entry("xts", "XTS"),
            // networks
            Map.entry("dhcp", "DHCP"), Map.entry("dns", "DNS"), Map.entry("wins", "WINS"), Map.entry("lmhosts", "LMHOSTS"), Map.entry("ip", "IP"),
            Map.entry("mac", "MAC"), Map.entry("pxe", "PXE"), Map.entry("tcp", "TCP"), Map.entry("udp", "UDP"), Map.entry("url", "URL"), Map.entry("unc", "UNC"),
            // files and languages
            Map.entry("inf", "INF"), Map.entry("iso", "ISO"), Map.entry("msi", "MSI"), Map.entry("msu", "MSU"), Map.entry("sha", "SHA"), Map.entry("sha256", "SHA-256"),
            Map.entry("sql", "SQL"), Map.entry("vhd", "VHD"), Map.entry("wim", "WIM"), Map.entry("wmi", "WMI"), Map.entry("wql", "WQL"), Map.entry("xml", "XML"),
            Map.entry("yaml", "YAML"), Map.entry("json", "JSON"),
            Map.entry("os", "OS"), Map.entry("utc", "UTC"), Map.entry("preprovision", "pre-provision"), Map.entry("preproduction", "pre-production"));

    private Spelling() {
    }

    /** For the beginning of a line or a label: {@code timeoutMinutes} is “Timeout minutes”, {@code EnableBitLocker} is “Enable BitLocker”. */
    public static String title(String name) {
        String text = words(name);
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** For the middle of a sentence: {@code EnableBitLocker} is “enable BitLocker”, {@code WqlCondition} is “WQL condition”. */
    public static String words(String name) {
        List<String> small = BETWEEN_WORDS.splitAsStream(name).filter(word -> !word.isEmpty()).map(word -> word.toLowerCase(Locale.ROOT)).toList();
        if (small.isEmpty()) {
            return name;
        }
        var spelled = new ArrayList<String>();
        for (int i = 0; i < small.size(); i++) {
            String pair = i + 1 < small.size() ? PAIRS.get(small.get(i) + " " + small.get(i + 1)) : null;
            spelled.add(pair != null ? pair : WORDS.getOrDefault(small.get(i), small.get(i)));
            i += pair != null ? 1 : 0;
        }
        return String.join(" ", spelled);
    }
}
