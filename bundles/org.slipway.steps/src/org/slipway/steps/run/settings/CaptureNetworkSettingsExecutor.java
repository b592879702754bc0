package org.slipway.steps.run.settings;


import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.slipway.engine.machine.Membership;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.TargetException;
import org.slipway.engine.wql.Row;
import org.slipway.steps.CaptureNetworkSettings;
import org.slipway.steps.run.Belonging;
import org.slipway.steps.run.Inventory;
import org.slipway.steps.run.Said;

/** Reads the network settings of the running system into the variables that the new one takes them from. */
public final class CaptureNetworkSettingsExecutor implements StepExecutor<CaptureNetworkSettings> {

    @Override
    public Outcome execute(CaptureNetworkSettings step, StepContext context) throws StepException, TargetException {
        var told = new ArrayList<String>();
        if (step.isMembership()) {
            told.add(membership(context));
        }
        if (step.isAdapters()) {
            List<Row> adapters = new Inventory(context).connected();
            for (int i = 0; i < adapters.size(); i++) {
                adapter(adapters.get(i), "OSDAdapter" + i, i, context);
            }
            context.variables().set("OSDAdapterCount", Integer.toString(adapters.size()));
            told.add(adapters.size() + (adapters.size() == 1 ? " adapter" : " adapters"));
        }
        return Outcome.done(told.isEmpty() ? "Nothing was to be read." : "It is known: " + String.join(", ", told) + ".");
    }

    private static String membership(StepContext context) throws StepException, TargetException {
        Membership.State state = Belonging.of(context);
        context.variables().set("OSDNetworkJoinType", state.domain() ? "0" : "1");
        context.variables().set(state.domain() ? "OSDDomainName" : "OSDWorkgroupName", state.name());
        return (state.domain() ? "the domain " : "the workgroup ") + state.name();
    }

    private static void adapter(Row row, String name, int number, StepContext context) throws StepException {
        boolean dhcp = Said.yes(row.text("DHCPEnabled"));
        set(context, name + "EnableDHCP", Boolean.toString(dhcp));
        set(context, name + "MacAddress", row.text("MACAddress"));
        set(context, name + "Index", Integer.toString(number));
        set(context, name + "Name", row.text("Description"));
        set(context, name + "DNSDomain", row.text("DNSDomain"));
        set(context, name + "EnableDNSRegistration", row.text("FullDNSRegistrationEnabled").toLowerCase(Locale.ROOT));
        set(context, name + "EnableFullDNSRegistration", row.text("DomainDNSRegistrationEnabled").toLowerCase(Locale.ROOT));
        set(context, name + "TcpipNetbiosOptions", row.text("TcpipNetbiosOptions"));
        if (!dhcp) {
            set(context, name + "IPAddressList", addresses(row.text("IPAddress")));
            set(context, name + "SubnetMask", addresses(row.text("IPSubnet")));
            set(context, name + "Gateways", addresses(row.text("DefaultIPGateway")));
            set(context, name + "GatewayCostMetric", list(row.text("GatewayCostMetric")));
            set(context, name + "DNSServerList", list(row.text("DNSServerSearchOrder")));
        }
    }

    /** Those of IPv4: others are found anew by the system itself. */
    private static String addresses(String text) {
        return String.join(",", Inventory.several(text).filter(each -> each.matches("\\d{1,3}(\\.\\d{1,3}){3}")).toList());
    }

    private static String list(String text) {
        return String.join(",", Inventory.several(text).toList());
    }

    private static void set(StepContext context, String name, String value) throws StepException {
        context.variables().set(name, value);
    }
}
