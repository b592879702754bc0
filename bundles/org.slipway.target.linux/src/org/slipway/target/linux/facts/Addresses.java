package org.slipway.target.linux.facts;

import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses of network adapters; no file tells them by adapter. */
public interface Addresses {
    /** Two zeros or more in a row, with the colons around them. */
    Pattern ZEROS = Pattern.compile("(?:^|:)0(?::0)+(?::|$)");

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
        return new Address(shortened(zone < 0 ? text : text.substring(0, zone)), address.getNetworkPrefixLength());
    }

    /** As Windows writes addresses of version 6: with two colons for the longest row of zeros. */
    static String shortened(String address) {
        Matcher zeros = ZEROS.matcher(address);
        String longest = "";
        while (zeros.find()) {
            longest = zeros.group().length() > longest.length() ? zeros.group() : longest;
        }
        return longest.isEmpty() ? address : address.replaceFirst(Pattern.quote(longest), "::");
    }
}
