package org.slipway.cli.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.cli.CommandContext;
import org.slipway.cli.WrongUse;
import org.slipway.model.Identified;
import org.slipway.model.site.OpenSite;
import org.slipway.model.text.Similar;
import org.slipway.model.text.YamlResource;

/** Finds the one element that a person named by its id, or by file#id. */
public final class Finder {
    /** Files that are told by name. */
    private static final int MOST = 3;

    private final CommandContext context;
    private final OpenSite site;

    public Finder(CommandContext context) throws ProblemException, WrongUse {
        this.context = context;
        this.site = context.site();
    }

    public Identified one(String reference) throws ProblemException, WrongUse {
        return only(reference, found(reference));
    }

    /** Among those of one type, where there are any; else whatever has the id, for saying what it is instead. */
    public Identified one(String reference, Class<? extends Identified> type) throws ProblemException, WrongUse {
        List<Identified> all = found(reference);
        List<Identified> fitting = all.stream().filter(type::isInstance).toList();
        return only(reference, fitting.isEmpty() ? all : fitting);
    }

    private List<Identified> found(String reference) throws WrongUse {
        List<Identified> found = site.find(reference);
        return found.isEmpty() && reference.indexOf('#') > 0 ? site.find(fromSite(reference)) : found;
    }

    private Identified only(String reference, List<Identified> found) throws ProblemException {
        if (found.size() == 1) {
            return found.getFirst();
        }
        throw new ProblemException(found.isEmpty() ? none(reference) : several(reference, found));
    }

    /** file#id with a file as one writes it in the folder where one stands. */
    private String fromSite(String reference) throws WrongUse {
        int hash = reference.indexOf('#');
        Path file = context.path(reference.substring(0, hash));
        return file.startsWith(site.folder()) ? site.folder().relativize(file).toString().replace('\\', '/') + reference.substring(hash) : reference;
    }

    private Problem none(String reference) {
        List<String> ids = site.elements().stream().map(Identified::getId).filter(Objects::nonNull).toList();
        List<String> unread = site.resources().stream().filter(YamlResource::broken)
                .map(file -> context.shown(site.folder().resolve(site.pathOf(file)))).toList();
        String blind = unread.isEmpty() ? "" : " " + (unread.size() > MOST ? Amounts.of(unread.size(), "file") : String.join(", ", unread))
                + " cannot be read, and may hold it: slipway check tells why.";
        return Problem.error("ID-UNKNOWN", "Nothing in this site has the id “" + reference + "”.").next(Similar.to(reference, ids)
                .map(near -> "Did you mean “" + near + "”?").orElse("slipway list shows what there is.") + blind);
    }

    private Problem several(String reference, List<Identified> found) {
        return Problem.error("ID-AMBIGUOUS", Amounts.of(found.size(), "element") + " have the id “" + reference + "”.")
                .next("Say which, by its file: " + String.join(" or ", found.stream()
                        .map(each -> site.pathOf(each.eResource()) + "#" + each.getId()).toList()));
    }
}
