package org.slipway.steps.run.toolkit;


import java.util.Optional;

import org.slipway.engine.spi.StepContext;
import org.slipway.steps.run.Said;

/** What the toolkit's variables say of the domain or workgroup to join. */
final class DomainVariables {
    private final StepContext context;

    DomainVariables(StepContext context) {
        this.context = context;
    }

    private Optional<String> said(String variable) {
        return Said.of(context.variables().text(variable));
    }

    Optional<String> domain() {
        return said("JoinDomain");
    }

    Optional<String> workgroup() {
        return said("JoinWorkgroup");
    }

    Optional<String> unit() {
        return said("MachineObjectOU");
    }

    /** As DOMAIN\name. */
    Optional<String> account() {
        return said("DomainAdmin").map(name -> name.contains("\\") || name.contains("@") ? name
                : said("DomainAdminDomain").or(this::domain).map(domain -> domain + "\\" + name).orElse(name));
    }

    Optional<String> password() {
        return Optional.of(context.variables().text("DomainAdminPassword")).filter(text -> !text.isEmpty());
    }
}
