package org.slipway.sequence.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.slipway.model.kinds.Kinds;
import org.slipway.sequence.exchange.form.Facts;
import org.slipway.workbench.editor.file.Words;

/** What is said about a kind of step to somebody who chooses one. */
record KindAbout(Kinds kinds) {

    /** What it does, where it runs, and what a sequence had better know of it. */
    String of(EClass kind) {
        Facts facts = Facts.of(kind, Facts.STEP);
        var said = new ArrayList<String>();
        said.add(Words.of(kind) + "\n\n" + kinds.documentation(kind));
        facts.get("in").map(KindAbout::where).ifPresent(said::add);
        List<String> does = facts.words("does");
        if (does.contains("restarts") || does.contains("mayRestart")) {
            said.add(does.contains("restarts") ? "Restarts the computer." : "May restart the computer.");
        }
        if (does.contains("wipes")) {
            said.add("Wipes a disk.");
        }
        if (facts.get("media").filter("no"::equals).isPresent()) {
            said.add("Not possible with stand-alone media.");
        }
        if (!facts.words("sets").isEmpty()) {
            said.add("Sets " + String.join(", ", facts.words("sets")) + ".");
        }
        return String.join("\n\n", said);
    }

    private static String where(String in) {
        return switch (in) {
            case "pe" -> "Runs in Windows PE only.";
            case "os" -> "Runs in the installed system only.";
            default -> "Runs in Windows PE and in the installed system.";
        };
    }

    /** Whether all these words stand in its name, its key or what is said about it. */
    boolean holds(EClass kind, String... words) {
        String all = (Words.of(kind) + " " + kinds.key(kind) + " " + StepKinds.category(kind) + " " + of(kind)).toLowerCase(Locale.ROOT);
        return Stream.of(words).allMatch(all::contains);
    }

    /** Whether they stand in its name. */
    static boolean isCalled(EClass kind, String... words) {
        return Stream.of(words).allMatch(Words.of(kind).toLowerCase(Locale.ROOT)::contains);
    }
}
