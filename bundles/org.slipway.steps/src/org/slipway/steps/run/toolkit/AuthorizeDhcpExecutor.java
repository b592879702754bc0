package org.slipway.steps.run.toolkit;


import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.toolkit.AuthorizeDhcp;

/** Lets a DHCP server serve its domain; one that may already stays as it is. */
public final class AuthorizeDhcpExecutor implements StepExecutor<AuthorizeDhcp> {

    @Override
    public Outcome execute(AuthorizeDhcp step, StepContext context) throws StepException, TargetException, InterruptedException {
        return context.judge(new ServerScript().line("$name = [System.Net.Dns]::GetHostEntry('').HostName")
                .line("if (-not (Get-DhcpServerInDC | Where-Object { $_.DnsName -eq $name })) { Add-DhcpServerInDC -DnsName $name }").run(context));
    }
}
