package org.slipway.sequence.check;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.slipway.model.ListVariable;
import org.slipway.model.ModelPackage;
import org.slipway.model.SecretVariable;
import org.slipway.model.Variable;
import org.slipway.model.check.CheckScope;

/** The variables that devices, collections and deployments of a site bring to a run. */
final class SiteVariables {
    private final Set<String> names = new HashSet<>();
    private final Set<String> lists = new HashSet<>();
    private final Set<String> secrets = new HashSet<>();

    static SiteVariables of(CheckScope scope) {
        var variables = new SiteVariables();
        for (var kind : List.of(ModelPackage.Literals.DEVICE, ModelPackage.Literals.COLLECTION, ModelPackage.Literals.DEPLOYMENT)) {
            for (var holder : scope.all(kind)) {
                holder.eContents().forEach(part -> {
                    if (part instanceof Variable variable && variable.getName() != null) {
                        String name = variable.getName().toLowerCase(Locale.ROOT);
                        (variable instanceof ListVariable ? variables.lists : variables.names).add(name);
                        if (variable instanceof SecretVariable) {
                            variables.secrets.add(name);
                        }
                    }
                });
            }
        }
        return variables;
    }

    boolean has(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        return names.contains(folded) || lists.contains(folded.replaceAll("\\d+$", ""));
    }

    Set<String> secrets() {
        return secrets;
    }

    Set<String> names() {
        return names;
    }
}
