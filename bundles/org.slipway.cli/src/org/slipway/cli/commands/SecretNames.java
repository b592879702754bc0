package org.slipway.cli.commands;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import org.eclipse.emf.ecore.EObject;
import org.slipway.model.Identified;
import org.slipway.model.SecretVariable;
import org.slipway.model.site.OpenSite;
import org.slipway.model.text.YamlResource;

/** Which names of secrets a site's variables speak of. Names have no case, as variables have none. */
record SecretNames(List<Mention> mentions) {

    /** A variable that wants the secret, and the element it belongs to. */
    record Mention(String name, SecretVariable variable) {
        String owner() {
            return Rows.owner(variable).map(Identified::getId).orElse(variable.getName());
        }
    }

    SecretNames(OpenSite site) {
        this(of(site));
    }

    private static List<Mention> of(OpenSite site) {
        var mentions = new ArrayList<Mention>();
        for (YamlResource file : site.resources()) {
            for (Iterator<EObject> all = file.getAllContents(); all.hasNext();) {
                if (all.next() instanceof SecretVariable variable && variable.getName() != null) {
                    mentions.add(new Mention(name(variable), variable));
                }
            }
        }
        return mentions;
    }

    private static String name(SecretVariable variable) {
        return variable.getEntry() == null || variable.getEntry().isBlank() ? variable.getName() : variable.getEntry();
    }

    List<Mention> users(String name) {
        return mentions.stream().filter(mention -> mention.name().equalsIgnoreCase(name))
                .sorted(Comparator.comparing(Mention::owner)).toList();
    }

    SortedSet<String> all() {
        SortedSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        mentions.forEach(mention -> names.add(mention.name()));
        return names;
    }
}
