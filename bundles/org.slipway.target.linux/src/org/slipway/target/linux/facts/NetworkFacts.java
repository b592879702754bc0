package org.slipway.target.linux.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.slipway.target.linux.facts.Addresses.Address;

/** Network adapters that are devices; those that Linux makes up are left out. */
final class NetworkFacts {
    private static final String ADAPTERS = "sys/class/net/";
    private static final long CONNECTED = 2;
    private static final long NO_CABLE = 7;
    private static final long OFF = 0;
    private static final long MEGABIT = 1_000_000;
    private static final String EVERYWHERE = "00000000";

    private final SysFiles files;
    private final Addresses addresses;

    NetworkFacts(SysFiles files, Addresses addresses) {
        this.files = files;
        this.addresses = addresses;
    }

    private List<String> names() {
        return files.names("sys/class/net").stream().filter(name -> files.has(ADAPTERS + name + "/device")).toList();
    }

    private boolean wireless(String name) {
        return files.has(ADAPTERS + name + "/wireless") || files.has(ADAPTERS + name + "/phy80211");
    }

    private String called(String name) {
        String driver = files.linked(ADAPTERS + name + "/device/driver").map(each -> " (" + each + ")").orElse("");
        return (wireless(name) ? "Wireless network adapter " : "Network adapter ") + name + driver;
    }

    private Optional<String> mac(String name) {
        return files.text(ADAPTERS + name + "/address").map(each -> each.toUpperCase(Locale.ROOT)).filter(each -> each.matches("([0-9A-F]{2}:){5}[0-9A-F]{2}"));
    }

    List<Map<String, Object>> adapters() {
        var rows = new ArrayList<Map<String, Object>>();
        for (String name : names()) {
            Optional<Long> speed = files.number(ADAPTERS + name + "/speed").filter(each -> each > 0);
            rows.add(new Properties().text("Name", called(name)).text("Description", called(name)).text("MACAddress", mac(name)).truth("PhysicalAdapter", true)
                    .text("NetConnectionID", name).number("NetConnectionStatus", status(name))
                            .text("AdapterType", wireless(name) ? "Wireless" : "Ethernet 802.3")
                    .number("AdapterTypeID", wireless(name) ? 9 : 0).number("Index", rows.size()).number("Speed", speed.map(each -> each * MEGABIT))
                    .text("ServiceName", files.linked(ADAPTERS + name + "/device/driver")).text("PNPDeviceID", device(name)).all());
        }
        return rows;
    }

    /** Found by what the adapter's link leads to, or to what that is a part of. */
    private Optional<String> device(String name) {
        Optional<String> pci = files.target(ADAPTERS + name + "/device").flatMap(path -> Stream.iterate(Optional.of(path), Optional::isPresent,
                each -> each.flatMap(there -> Optional.ofNullable(there.getParent()))).flatMap(Optional::stream).map(each -> String.valueOf(each.getFileName()))
                .filter(PciDevices::isAddress).findFirst());
        return pci.flatMap(new PciDevices(files)::at).map(PnpDevice::id);
    }

    private long status(String name) {
        String state = files.text(ADAPTERS + name + "/operstate").orElse("");
        boolean carrier = files.number(ADAPTERS + name + "/carrier").orElse(0L) == 1;
        return state.equals("up") || carrier ? CONNECTED : state.equals("down") && !files.text(ADAPTERS + name + "/carrier").isPresent() ? OFF : NO_CABLE;
    }

    List<Map<String, Object>> configurations() {
        var rows = new ArrayList<Map<String, Object>>();
        for (String name : names()) {
            List<Address> own = addresses.of(name).stream().sorted(Comparator.comparing(each -> !each.four())).toList();
            var row = new Properties().text("Description", called(name)).text("Caption", called(name)).text("MACAddress", mac(name))
                    .number("Index", rows.size())
                    .truth("IPEnabled", !own.isEmpty()).truth("DHCPEnabled", true);
            if (!own.isEmpty()) {
                row.texts("IPAddress", own.stream().map(Address::address).toList()).texts("IPSubnet", own.stream().map(NetworkFacts::subnet).toList())
                        .texts("DefaultIPGateway", gateways(name)).texts("DNSServerSearchOrder", resolver("nameserver"))
                                .text("DNSDomain", resolver("search").stream().findFirst()
                                .or(() -> resolver("domain").stream().findFirst()));
            }
            rows.add(row.all());
        }
        return rows;
    }

    /** As 255.255.255.0, or how many bits it has. */
    private static String subnet(Address address) {
        if (!address.four()) {
            return Integer.toString(address.prefix());
        }
        long mask = address.prefix() <= 0 ? 0 : 0xFFFF_FFFFL << 32 - Math.min(32, address.prefix());
        return (mask >>> 24 & 0xFF) + "." + (mask >>> 16 & 0xFF) + "." + (mask >>> 8 & 0xFF) + "." + (mask & 0xFF);
    }

    private List<String> gateways(String name) {
        var gateways = new ArrayList<String>();
        for (String line : files.text("proc/net/route").orElse("").lines().skip(1).toList()) {
            String[] parts = line.strip().split("\\s+");
            if (parts.length > 2 && parts[0].equals(name) && parts[1].equals(EVERYWHERE) && parts[2].matches("[0-9A-Fa-f]{8}")
                    && !parts[2].equals(EVERYWHERE)) {
                long address = Long.parseLong(parts[2], 16); // its last byte comes first
                gateways.add((address & 0xFF) + "." + (address >>> 8 & 0xFF) + "." + (address >>> 16 & 0xFF) + "." + (address >>> 24));
            }
        }
        return gateways.stream().distinct().toList();
    }

    private List<String> resolver(String word) {
        return files.text("etc/resolv.conf").orElse("").lines().map(line -> line.strip().split("\\s+"))
                .filter(parts -> parts.length > 1 && parts[0].equals(word))
                .map(parts -> parts[1]).toList();
    }
}
