package org.slipway.cli.runs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.slipway.cli.WrongUse;

import picocli.CommandLine.Option;

/** The option that sets variables: NAME=VALUE, as often as wanted. */
public final class GivenVariables {
    @Option(names = "--var", paramLabel = "NAME=VALUE", description = "Sets a variable; wins over all others. Not for secrets: command lines can be seen.")
    private List<String> written = List.of();

    /** By name, in the order in which they were written; of one that is set twice the last counts. */
    public Map<String, String> all() throws WrongUse {
        var all = new LinkedHashMap<String, String>();
        for (String each : written) {
            int equals = each.indexOf('=');
            if (equals < 0 || each.substring(0, equals).isBlank()) {
                throw new WrongUse("--var wants the name of a variable, an equals sign and its value" + (equals < 0 ? ", and there is no equals sign." : ", and there is no name."),
                        "For instance --var OSDComputerName=LAB-1");
            }
            all.put(each.substring(0, equals), each.substring(equals + 1));
        }
        return all;
    }
}
