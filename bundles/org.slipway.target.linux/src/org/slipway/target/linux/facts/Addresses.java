package org.slipway.target.linux.facts;

import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.Optional;

/** The addresses of network adapters; no file tells them by adapter. */
public interface Addresses {
    /** @param address as people write it, without the adapter behind it; @param prefix how many bits belong to the network */
    record Address(String address, int prefix) {
        boolean four() {
            return address.indexOf(':') < 0;
        }
    }

    List<Address> of(String adapter);

    /** Those of the machine that this runs on. */
    static Addresses real() {
        return adapter -> {
            try {
                return Optional.ofNullable(NetworkInterface.getByName(adapter)).map(each -> each.getInterfaceAddresses().stream().map(Addresses::address)
                        .toList())
                        .orElse(List.of());
            } catch (SocketException untold) {
                return List.of();
            }
        };
    }

    private static Address address(InterfaceAddress address) {
        String text = address.getAddress().getHostAddress();
        int zone = text.indexOf('%');
        return new Address(zone < 0 ? text : text.substring(0, zone), address.getNetworkPrefixLength());
    }
}
