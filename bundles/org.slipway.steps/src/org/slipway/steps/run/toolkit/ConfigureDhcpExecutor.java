package org.slipway.steps.run.toolkit;


import java.util.List;
import java.util.Optional;

import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.run.Said;
import org.slipway.steps.toolkit.ConfigureDhcp;

/** Sets the options of a DHCP server. */
public final class ConfigureDhcpExecutor implements StepExecutor<ConfigureDhcp> {

    @Override
    public Outcome execute(ConfigureDhcp step, StepContext context) throws StepException, TargetException, InterruptedException {
        var script = new ServerScript();
        option(script, 3, step.getRouter());
        option(script, 6, step.getDnsServers());
        option(script, 15, step.getDnsDomain());
        option(script, 44, step.getWinsServers());
        option(script, 46, step.getNodeType());
        if (Said.of(step.getPxeClient()).isPresent()) {
            script.line("if (-not (Get-DhcpServerv4OptionDefinition -OptionId 60 -ErrorAction SilentlyContinue)) { Add-DhcpServerv4OptionDefinition -OptionId 60 -Name PXEClient -Type String }");
            option(script, 60, step.getPxeClient());
        }
        return script.isEmpty() ? new Outcome.Skipped("The step sets no option.") : context.judge(script.run(context));
    }

    private static void option(ServerScript script, int number, String value) {
        Optional<String> said = Said.of(value);
        if (said.isPresent()) {
            List<String> parts = number == 15 || number == 60 ? List.of(said.get()) : Said.list(said.get());
            script.line("Set-DhcpServerv4OptionValue -OptionId " + number + " -Value " + ServerScript.quotedList(parts) + " -Force");
        }
    }
}
