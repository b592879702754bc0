package org.slipway.steps.run.toolkit;


import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.toolkit.ConfigureDns;

/** Sets the options of a DNS server. */
public final class ConfigureDnsExecutor implements StepExecutor<ConfigureDns> {

    @Override
    public Outcome execute(ConfigureDns step, StepContext context) throws StepException, TargetException, InterruptedException {
        var script = new ServerScript().line("Set-DnsServerRecursion -Enable " + truth(!step.isDisableRecursion()))
                .line("Set-DnsServerCache -PollutionProtection " + truth(step.isSecureCache()))
                .line("$setting = Get-DnsServerSetting -All")
                .line("$setting.BindSecondaries = " + truth(step.isBindSecondaries()))
                .line("$setting.StrictFileParsing = " + truth(step.isFailOnLoad()))
                .line("$setting.RoundRobin = " + truth(step.isRoundRobin()))
                .line("$setting.LocalNetPriority = " + truth(step.isNetmaskOrdering()));
        if (step.getNameCheck() != null) {
            script.line("$setting.NameCheckFlag = " + step.getNameCheck());
        }
        return context.judge(script.line("Set-DnsServerSetting -InputObject $setting").run(context));
    }

    private static String truth(boolean value) {
        return value ? "$true" : "$false";
    }
}
