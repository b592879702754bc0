package org.slipway.steps.run.settings;


import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.engine.spi.StepException;
import org.slipway.steps.run.Codes;
import org.slipway.steps.run.answers.AnswerFile;
import org.slipway.steps.run.answers.Components;
import org.slipway.steps.run.answers.ListItem;
import org.slipway.steps.run.answers.Pass;

/** What adapters' settings are in an answer file. */
public final class NetworkAnswers {
    private static final String INTERFACES = "Interfaces";
    private static final String INTERFACE = "Interface";
    private static final String IDENTIFIER = "Identifier";

    private final List<Adapter> adapters;
    private final List<String> macAddresses;

    /** @param macAddresses of the machine's adapters, for those that nothing names */
    public NetworkAnswers(List<Adapter> adapters, List<String> macAddresses) {
        this.adapters = List.copyOf(adapters);
        this.macAddresses = List.copyOf(macAddresses);
    }

    /** Writes them in place of what the file says of adapters. */
    public void into(AnswerFile answers) throws StepException {
        var addresses = new ArrayList<ListItem>();
        var names = new ArrayList<ListItem>();
        var netbios = new ArrayList<ListItem>();
        for (int i = 0; i < adapters.size(); i++) {
            Adapter adapter = adapters.get(i);
            String identifier = identifier(adapter, i);
            addresses.add(addresses(adapter, identifier));
            names.add(names(adapter, identifier));
            netbios(adapter, identifier).ifPresent(netbios::add);
        }
        answers.list(Pass.SPECIALIZE, Components.TCPIP, addresses, INTERFACES);
        answers.list(Pass.SPECIALIZE, Components.DNS, names, INTERFACES);
        if (!netbios.isEmpty()) {
            answers.list(Pass.SPECIALIZE, Components.NETBIOS, netbios, INTERFACES);
        }
        adapters.stream().flatMap(each -> each.truth("EnableLMHOSTS").stream()).findFirst()
                .ifPresent(read -> answers.set(Pass.SPECIALIZE, Components.NETBIOS, Boolean.toString(read), "EnableLMHosts"));
    }

    /** Its own address, with hyphens as Windows Setup wants it; else its name; else the address of the machine's adapter of that number. */
    private String identifier(Adapter adapter, int number) throws StepException {
        Optional<String> address = adapter.get("MacAddress");
        Optional<String> identifier = address.isPresent() ? address : adapter.get("Name");
        if (identifier.isEmpty() && number < macAddresses.size()) {
            identifier = Optional.of(macAddresses.get(number));
        }
        return identifier.map(text -> text.matches("(?i)[0-9A-F]{2}(:[0-9A-F]{2}){5}") ? text.replace(':', '-') : text)
                .orElseThrow(() -> refusal("Network adapter " + number + " has neither an address nor a name, and the machine has no adapter of that number."));
    }

    private static ListItem addresses(Adapter adapter, String identifier) throws StepException {
        var item = new ListItem(INTERFACE).with(IDENTIFIER, identifier)
                .with("Ipv4Settings", new ListItem("DhcpEnabled").text(Boolean.toString(adapter.dhcp())));
        if (adapter.dhcp()) {
            return item;
        }
        List<String> own = adapter.list("IPAddressList");
        List<String> masks = adapter.list("SubnetMask");
        if (own.isEmpty() || own.size() != masks.size()) {
            throw refusal("Network adapter “" + identifier + "” is told no addresses, and has " + own.size() + " of its own with " + masks.size() + " masks.");
        }
        var addresses = new ArrayList<ListItem>();
        for (int i = 0; i < own.size(); i++) {
            addresses.add(ListItem.keyed("IpAddress", i + 1, own.get(i) + "/" + prefix(masks.get(i))));
        }
        item.with("UnicastIpAddresses", addresses.toArray(ListItem[]::new));
        List<String> gateways = adapter.list("Gateways");
        List<String> costs = adapter.list("GatewayCostMetric");
        var routes = new ArrayList<ListItem>();
        for (int i = 0; i < gateways.size(); i++) {
            var route = new ListItem("Route").with(IDENTIFIER, Integer.toString(i)).with("Prefix", "0.0.0.0/0").with("NextHopAddress", gateways.get(i));
            if (i < costs.size() && !costs.get(i).equalsIgnoreCase("automatic")) {
                route.with("Metric", costs.get(i));
            }
            routes.add(route);
        }
        return routes.isEmpty() ? item : item.with("Routes", routes.toArray(ListItem[]::new));
    }

    private static ListItem names(Adapter adapter, String identifier) {
        var item = new ListItem(INTERFACE).with(IDENTIFIER, identifier);
        adapter.get("DNSDomain").or(() -> adapter.get("DNSSuffix")).ifPresent(domain -> item.with("DNSDomain", domain));
        List<String> servers = adapter.list("DNSServerList");
        var ordered = new ArrayList<ListItem>();
        for (int i = 0; i < servers.size(); i++) {
            ordered.add(ListItem.keyed("IpAddress", i + 1, servers.get(i)));
        }
        if (!ordered.isEmpty()) {
            item.with("DNSServerSearchOrder", ordered.toArray(ListItem[]::new));
        }
        adapter.truth("EnableDNSRegistration").ifPresent(register -> item.with("DisableDynamicUpdate", Boolean.toString(!register)));
        adapter.truth("EnableFullDNSRegistration").ifPresent(full -> item.with("EnableAdapterDomainNameRegistration", Boolean.toString(full)));
        return item;
    }

    private static Optional<ListItem> netbios(Adapter adapter, String identifier) {
        List<String> servers = adapter.truth("EnableWINS").orElse(true) ? adapter.list("WINSServerList") : List.of();
        if (adapter.get("TcpipNetbiosOptions").isEmpty() && servers.isEmpty()) {
            return Optional.empty();
        }
        var item = new ListItem(INTERFACE).with(IDENTIFIER, identifier);
        adapter.get("TcpipNetbiosOptions").ifPresent(options -> item.with("NetbiosOptions", options));
        var listed = new ArrayList<ListItem>();
        for (int i = 0; i < servers.size(); i++) {
            listed.add(ListItem.keyed("IpAddress", i + 1, servers.get(i)));
        }
        return Optional.of(listed.isEmpty() ? item : item.with("NameServerList", listed.toArray(ListItem[]::new)));
    }

    /** How many bits of an address a mask leaves to the network. */
    static int prefix(String mask) throws StepException {
        if (mask.matches("\\d{1,2}") && Integer.parseInt(mask) <= 32) {
            return Integer.parseInt(mask);
        }
        if (!mask.matches("\\d{1,3}(\\.\\d{1,3}){3}")) {
            throw refusal("“" + mask + "” is no subnet mask.");
        }
        long bits = 0;
        for (String part : mask.split("\\.")) {
            bits = bits << 8 | Integer.parseInt(part);
        }
        int ones = Long.bitCount(bits);
        long whole = ones == 0 ? 0 : 0xFFFFFFFFL << 32 - ones & 0xFFFFFFFFL;
        if (bits != whole) {
            throw refusal("“" + mask + "” is no subnet mask: its ones do not stand in a row.");
        }
        return ones;
    }

    private static StepException refusal(String text) {
        return new StepException(Problem.error("STEP-ADAPTER", text).next("Mend the adapter in the step, or the OSDAdapter variables."), Codes.WRONG_PARAMETER);
    }
}
