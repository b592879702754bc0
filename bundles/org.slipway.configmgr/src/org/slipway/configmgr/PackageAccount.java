package org.slipway.configmgr;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.slipway.sequence.exchange.Account;
import org.slipway.sequence.exchange.Account.Fate;
import org.slipway.sequence.exchange.Account.Line;
import org.slipway.sequence.exchange.Account.Part;
import org.slipway.sequence.xml.XmlElement;

/** What became of everything around a sequence. */
final class PackageAccount {
    private static final String KEPT = "It belongs to the package and goes back with it.";
    private static final String OTHERWISE = "The sequence would say it otherwise; its own text is kept.";

    private final String where;
    private final Map<XmlElement, Fate> known = new IdentityHashMap<>();
    private final List<Line> lines = new ArrayList<>();

    /** @param where how the package is called */
    PackageAccount(String where) {
        this.where = where;
    }

    /** An element that became something else than kept. */
    void became(Fate fate, XmlElement element) {
        known.put(element, fate);
    }

    /** Everything in an element, in its order, but for the sequence itself, which gives an account of its own. */
    void add(XmlElement element) {
        if (!element.isElement()) {
            return;
        }
        Fate fate = known.getOrDefault(element, Fate.KEPT);
        lines.add(new Line(fate, Part.ELEMENT, where, label(element), element.line(), note(fate)));
        element.attributes().keySet().forEach(name -> {
            Fate its = fate != Fate.KEPT && name.equals("NAME") ? Fate.MAPPED : Fate.KEPT;
            lines.add(new Line(its, Part.ATTRIBUTE, where, label(element) + " @" + name, element.line(), note(its)));
        });
        element.children().forEach(this::add);
    }

    private static String label(XmlElement element) {
        return element.attribute("NAME").map(name -> element.name() + " " + name).orElse(element.name());
    }

    private static String note(Fate fate) {
        return switch (fate) {
            case MAPPED -> "";
            case NOTED -> OTHERWISE;
            case KEPT -> KEPT;
        };
    }

    Account account() {
        return new Account(lines);
    }
}
