package org.slipway.cli.commands;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.cli.CommandContext;
import org.slipway.cli.Screen;
import org.slipway.cli.WrongUse;
import org.slipway.model.Identified;
import org.slipway.model.site.OpenSite;
import org.slipway.model.site.Use;
import org.slipway.model.text.YamlResource;

/**
 * Who refers to something that is to go, from outside of it: they would refer to nothing.
 *
 * @param unread files that cannot be read and may refer to it too
 */
record Orphans(List<Map<String, Object>> json, List<List<String>> text, List<String> ids, List<Problem> unread) {
    private static final String BLIND = "DELETE-BLIND";
    /** Users that are told by name. */
    private static final int MOST = 5;

    /** @param insisted otherwise it is refused to take away what others refer to, or may refer to */
    static Orphans of(Collection<? extends EObject> going, boolean insisted, CommandContext context) throws ProblemException, WrongUse {
        OpenSite site = context.site();
        var uses = new ArrayList<Use>();
        var ids = new ArrayList<String>();
        for (Iterator<EObject> all = EcoreUtil.getAllContents(going, false); all.hasNext();) {
            if (all.next() instanceof Identified identified) {
                site.uses(identified).stream().filter(use -> !EcoreUtil.isAncestor(going, use.from())).forEach(uses::add);
                Optional.ofNullable(identified.getId()).ifPresent(ids::add);
            }
        }
        List<Problem> unread = ids.isEmpty() ? List.of()
                : site.resources().stream().filter(YamlResource::broken).flatMap(file -> file.problems().stream()).toList();
        var users = new Users(context);
        var orphans = new Orphans(uses.stream().map(users::json).toList(), uses.stream().map(users::text).toList(), ids, unread);
        if (!insisted) {
            orphans.refuse(context);
        }
        return orphans;
    }

    private void refuse(CommandContext context) throws ProblemException {
        if (!unread.isEmpty()) {
            unread.forEach(context::tell);
            throw new ProblemException(Problem.error(BLIND, "Some files cannot be read, and they may refer to “" + ids.getFirst() + "”.")
                    .next("Mend them first, or insist with --force; nothing was changed."));
        }
        if (!text.isEmpty()) {
            String named = String.join(", ", text.stream().limit(MOST).map(row -> row.get(0) + " " + row.get(1) + " (" + row.get(2) + ")").toList());
            throw new ProblemException(Problem.error("DELETE-USED", "“" + ids.getFirst() + "” is still in use: " + named
                    + (text.size() > MOST ? ", and " + (text.size() - MOST) + " more" : "") + ".")
                    .next("Change those first, or insist with --force; they refer to nothing then. Nothing was changed."));
        }
    }

    /** What could not be looked at when somebody insisted. */
    void tell(CommandContext context) {
        unread.forEach(context::tell);
    }

    void print(Screen screen) {
        if (!text.isEmpty()) {
            screen.line();
            screen.line("Refer to nothing now");
            screen.table(List.of(), text.stream().map(row -> List.of("  " + row.get(0), row.get(1), row.get(2), row.get(3))).toList());
        }
    }
}
