package org.slipway.steps.run.toolkit;


import java.util.List;
import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.Exit;
import org.slipway.engine.target.Power;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.run.Abilities;
import org.slipway.steps.run.Codes;
import org.slipway.steps.run.Said;
import org.slipway.steps.toolkit.ConfigureAdds;
import org.slipway.steps.toolkit.ControllerRole;
import org.slipway.steps.toolkit.NewDomain;

/** Makes a server a domain controller. */
public final class ConfigureAddsExecutor implements StepExecutor<ConfigureAdds> {

    @Override
    public Outcome execute(ConfigureAdds step, StepContext context) throws StepException, TargetException, InterruptedException {
        String command = command(step);
        new Abilities(context).software().addFeatures(List.of("AD-Domain-Services"), context::progress);
        var script = new ServerScript();
        var line = new StringBuilder(command).append(" -NoRebootOnCompletion -Force");
        line.append(" -SafeModeAdministratorPassword ").append(script.secret("SLIPWAY_SAFE_MODE", required(step.getSafeModePassword(),
                "password for the safe mode")));
        option(line, "DatabasePath", step.getDatabasePath());
        option(line, "LogPath", step.getLogPath());
        option(line, "SysvolPath", step.getSysVolPath());
        line.append(step.isConfigureDns() ? " -InstallDns" : "");
        if (!command.startsWith("Install-ADDSForest")) {
            option(line, "SiteName", step.getSiteName());
            line.append(credential(step, script, context));
        }
        Exit exit = script.line(line.toString()).run(context);
        return context.judge(exit) instanceof Outcome.Failed failed ? failed
                : new Outcome.RestartNeeded(Power.Next.SYSTEM, "The server is a domain controller after a restart.", false, exit.code());
    }

    private static String command(ConfigureAdds step) throws StepException {
        var line = new StringBuilder();
        if (step.isSetReplicaOrNewDomain() && step.getReplicaOrNewDomain() == ControllerRole.REPLICA) {
            line.append("Install-ADDSDomainController -DomainName ").append(ServerScript.quoted(required(step.getReplicaDomainDnsName(),
                    "domain to be a further controller of")));
            option(line, "ReplicationSourceDC", step.getReplicationSource());
            line.append(step.isGlobalCatalog() ? "" : " -NoGlobalCatalog").append(step.isCriticalReplicationOnly() ? " -CriticalReplicationOnly" : "");
            return line.toString();
        }
        if (!step.isSetNewDomain() || step.getNewDomain() == NewDomain.FOREST) {
            line.append("Install-ADDSForest -DomainName ").append(ServerScript.quoted(required(step.getNewDomainDnsName(), "name of the new domain")));
            number(line, "ForestMode", step.getForestLevel());
        } else {
            boolean child = step.getNewDomain() == NewDomain.CHILD;
            line.append("Install-ADDSDomain -DomainType ").append(child ? "ChildDomain" : "TreeDomain")
                    .append(" -ParentDomainName ").append(ServerScript.quoted(required(step.getParentDomainDnsName(), "domain above the new one")))
                    .append(" -NewDomainName ").append(ServerScript.quoted(required(child ? step.getChildName() : step.getNewDomainDnsName(),
                            "name of the new domain")));
        }
        option(line, line.toString().startsWith("Install-ADDSForest") ? "DomainNetbiosName" : "NewDomainNetbiosName", step.getNetBiosName());
        number(line, "DomainMode", step.getDomainLevel());
        return line.toString();
    }

    private static String credential(ConfigureAdds step, ServerScript script, StepContext context) throws StepException {
        Optional<String> user = Said.of(context.variables().text("ADDSUserName"));
        Optional<String> domain = Said.of(context.variables().text("ADDSUserDomain"));
        if (user.isEmpty()) {
            return "";
        }
        String password = required(step.getPassword(), "password of the account " + user.get());
        return " -Credential (New-Object System.Management.Automation.PSCredential("
                + ServerScript.quoted(domain.map(own -> own + "\\" + user.get()).orElse(user.get())) + ", " + script.secret("SLIPWAY_ACCOUNT", password) + "))";
    }

    private static void option(StringBuilder line, String name, String value) {
        Said.of(value).ifPresent(said -> line.append(" -").append(name).append(' ').append(ServerScript.quoted(said)));
    }

    private static void number(StringBuilder line, String name, Integer value) {
        if (value != null) {
            line.append(" -").append(name).append(' ').append(value);
        }
    }

    private static String required(String option, String what) throws StepException {
        if (option == null || option.isBlank()) {
            throw new StepException(Problem.error("STEP-ADDS", "The " + what + " is missing.")
                    .next("Give it in the step; passwords as %Name% of a secret variable."), Codes.WRONG_PARAMETER);
        }
        return option;
    }
}
