package org.slipway.cli.commands;

import java.util.List;

import org.slipway.model.check.Explanation;

/** What the codes mean that come from commands, not from checks. */
final class OwnCodes {
    private static final String NOTHING_WRITTEN = "The command stopped before it wrote anything.";
    private static final String REST_WORKS = "All other commands work.";

    private OwnCodes() {
    }

    static List<Explanation> all() {
        return List.of(
                new Explanation("WRONG-USE", "The command line makes no sense: an unknown command or option, a missing value, no site.",
                        NOTHING_WRITTEN + " The exit code is 2.", "slipway help COMMAND shows how it is called."),
                new Explanation("IO", "The machine could not do it: a file that may not be written, a disk that is full.",
                        "The file that was to be written is as it was before. The exit code is 3.", "Mend what the problem names and try again."),
                new Explanation("INTERNAL", "A fault in Slipway itself.",
                        "Files are replaced whole or not at all, so nothing is half written. The exit code is 3.",
                        "Send the log that the problem names to whoever looks after Slipway for you."),
                new Explanation("ID-UNKNOWN", "No element of the site has this id.", NOTHING_WRITTEN, "slipway list shows all ids."),
                new Explanation("ID-AMBIGUOUS", "Several elements have this id, so the command cannot know which is meant.", NOTHING_WRITTEN,
                        "Name the one that is meant as file#id."),
                new Explanation("ID-TAKEN", "Another element has the id that this one is to get.", NOTHING_WRITTEN, "Choose another id."),
                new Explanation("ID-PATTERN", "The new id has characters that an id cannot have.", NOTHING_WRITTEN,
                        "Use letters, digits, point, hyphen and underscore."),
                new Explanation("FEATURE-PARTS", "What is to be set consists of several parts, each with values of its own.", NOTHING_WRITTEN,
                        "Go on to one value with points between the names: variables.OSDComputerName.value."),
                new Explanation("FEATURE-EMPTY", "The part in which a value is to be set is not there yet.", NOTHING_WRITTEN,
                        "Write the part into the file; slipway set changes what is there."),
                new Explanation("SET-ID", "An id cannot be set like other values.", "Everything that refers to the element would lose it.",
                        "slipway rename changes the id everywhere."),
                new Explanation("SET-SECRET", "The feature is secret, so its value never stands in a file.",
                        "Files go to git, where many can read them for ever.", "slipway secret set puts the value into the store."),
                new Explanation("RENAME-BLIND", "An id is to be changed everywhere, but some files cannot be read.",
                        "A reference in one of them would be missed.", "Mend those files first; slipway check names them."),
                new Explanation("FILE-CHANGED", "Somebody else changed the file between the moment it was read and the moment it was to be written.",
                        "Writing would have lost that change, so nothing was written.", "Run the command again; it reads the file anew."),
                new Explanation("FILE-UNWRITABLE", "A file of the site cannot be written.", "It is as it was before.",
                        "See that there is room on the disk and that you may write there."),
                new Explanation("FORMAT-REFUSED", "A file is written in a way that slipway fmt cannot lay out without changing what it says.",
                        "The file is left as it is.", "Write it out without complex keys, tags and directives."),
                new Explanation("SITE-NONE", "The folder holds no site.yaml.", NOTHING_WRITTEN, "slipway init DIR makes a site."),
                new Explanation("INIT-OCCUPIED", "Files are in the way of a new site.", "None of them was touched.",
                        "Choose another folder, or move them away."),
                new Explanation("SECRET-EMPTY", "No value came for a secret: the pipe was empty, or nothing was typed.", NOTHING_WRITTEN,
                        "Type the value at the prompt, or pipe it in."),
                new Explanation("SECRET-UNKNOWN", "The store holds no secret of this name.", NOTHING_WRITTEN, "slipway secret list shows all names."),
                new Explanation("DEMO-STEP", "A command of the demo did not end as it should.", "Something is wrong with this installation.",
                        "Tell whoever looks after Slipway for you."),
                new Explanation("CODE-UNKNOWN", "There is no problem with this code.", "Nothing happened.", "slipway explain lists all codes."),
                new Explanation("COMMAND-INCOMPLETE", "A bundle brings a command without name, description or class.", REST_WORKS,
                        "Update that bundle, or tell who made it."),
                new Explanation("COMMAND-NAME", "A bundle brings a command whose name is none.", REST_WORKS, "Update that bundle, or tell who made it."),
                new Explanation("COMMAND-TAKEN", "A bundle brings a command under a name that another has already.",
                        REST_WORKS + " The name of a command of Slipway itself cannot be taken.", "Update that bundle, or tell who made it."),
                new Explanation("COMMAND-BROKEN", "A command's class cannot be loaded or used.", REST_WORKS, "Update that bundle, or tell who made it."));
    }
}
