package org.slipway.target.windows.command;

import java.util.Locale;
import java.util.Optional;

import org.slipway.engine.machine.Membership.Domain;
import org.slipway.engine.target.TargetException;
import org.slipway.target.windows.command.Scripts.Call;

/** Domains and workgroups, by a script; the password comes by the environment. */
public final class MembershipCommands {
    private static final String CODE = "TARGET-MEMBERSHIP";
    private static final String DIRECTORY = "ldap://";

    private final Scripts scripts;

    public MembershipCommands(Tools tools) {
        this.scripts = new Scripts(tools);
    }

    /** {@code domain} and {@code name}, as they are after the next restart. */
    public Commands look() throws TargetException {
        return scripts.call("membership").alone("tell its membership", CODE);
    }

    public Commands domain(Domain domain) throws TargetException {
        return account(scripts.call("join-domain"), domain).with("DOMAIN", domain.name()).with("UNIT", unit(domain.unit())).alone("join the domain " + domain.name(), CODE);
    }

    public Commands workgroup(String name, Optional<Domain> leaving) throws TargetException {
        Call call = scripts.call("join-workgroup").with("WORKGROUP", name);
        return (leaving.isPresent() ? account(call, leaving.get()) : call).alone("join the workgroup " + name, CODE);
    }

    private static Call account(Call call, Domain domain) {
        return call.with("ACCOUNT", domain.account()).secret("PASSWORD", domain.password());
    }

    /** Windows wants the name alone, where people write an address: LDAP://server/OU=… */
    private static String unit(String said) {
        String unit = said.strip();
        if (!unit.toLowerCase(Locale.ROOT).startsWith(DIRECTORY)) {
            return unit;
        }
        String address = unit.substring(DIRECTORY.length());
        int slash = address.indexOf('/');
        return slash >= 0 && !address.substring(0, slash).contains("=") ? address.substring(slash + 1) : address;
    }
}
