package org.slipway.model.check;

import java.util.List;

/** What the codes mean that come from reading files and from running checks, not from any one check. */
final class ReadingCodes {
    private static final String KEPT = "Slipway keeps what it does not understand word for word and saves it unchanged, but"
            + " nothing acts on it.";
    private static final String UNREAD = "Until the file can be read, its last readable state stays in use, and the file is"
            + " never written over.";
    private static final String BOUNDED = "Files may come from anybody; one that is made to exhaust memory or patience is"
            + " refused before it can.";

    private ReadingCodes() {
    }

    static List<Explanation> all() {
        return List.of(
                new Explanation("KIND-UNKNOWN",
                        "A mapping begins with a key that is no kind of an installed bundle, at least not here.", KEPT,
                        "Correct the word, or install the bundle that brings the kind."),
                new Explanation("FEATURE-UNKNOWN", "A mapping has a key that its kind does not know.", KEPT,
                        "Correct the key, remove it, or install the version of the bundle that knows it."),
                new Explanation("VALUE-TYPE",
                        "A value is not of the type that its key takes: a word where a number belongs, for instance.", KEPT,
                        "Write a value of the type that the problem names."),
                new Explanation("VALUE-SHAPE", "A single value stands where a list or a mapping belongs, or the other way round.",
                        KEPT,
                        "Write the value in the shape that the problem names."),
                new Explanation("VALUE-REFERENCE",
                        "A reference is empty, or no installed bundle brings a kind that it could mean.", KEPT,
                        "Write the id of an element, or remove the key."),
                new Explanation("VALUE-UNUSED", "The first key of a mapping has a value, but its kind takes none.",
                        "The value means nothing and would mislead the next reader.", "Remove the value."),
                new Explanation("YAML-SYNTAX", "The text is not YAML.", UNREAD,
                        "Mend the line; often an indentation or a missing quote is the cause."),
                new Explanation("YAML-ENCODING", "The bytes of the file are not UTF-8.", UNREAD, "Save the file as UTF-8."),
                new Explanation("YAML-NO-KIND", "The file does not begin with the kind of what it holds.", UNREAD,
                        "Begin it with a kind and a name, for instance device: Reception PC."),
                new Explanation("YAML-KEY", "A key is a list or a mapping.", UNREAD, "Write key: value."),
                new Explanation("YAML-KEY-TWICE", "A key stands twice in one mapping.",
                        "Only one of the two could count, and which is a guess. " + UNREAD, "Remove one of the two."),
                new Explanation("YAML-ALIAS", "An alias (*name) names an anchor (&name) that does not stand above it.", UNREAD,
                        "Write the value out, or set the anchor before its use."),
                new Explanation("YAML-ALIASES", "Aliases multiply into very many values.", BOUNDED, "Write the values out."),
                new Explanation("YAML-DEPTH", "The text is nested very deeply.", BOUNDED, "Nest less deeply."),
                new Explanation("YAML-SIZE", "The file is very large.", BOUNDED, "Split it into several files."),
                new Explanation("YAML-DOCUMENTS", "The file holds several YAML documents (---).", UNREAD,
                        "Put each into a file of its own."),
                new Explanation("FORMAT-REFUSED", "A file could not be laid out anew without changing what it says.",
                        "Laying out never changes a meaning or loses a comment; where it would, the file stays as it is.",
                        "Lay the file out by hand where it is unusual: aliases, tags or lists on one line."),
                new Explanation("FILE-UNREADABLE", "The file cannot be read from disk.", UNREAD,
                        "See that it is there and that you may read it."),
                new Explanation("FILE-EMPTY", "A file of the site holds no element, only comments or nothing at all.",
                        "Whoever made it expects it to say something, and it does not.", "Write what it is there for, or remove it."),
                new Explanation("FILE-LINK", "A link leads to nothing, to itself or to a folder.",
                        "What it should bring to the site is missing there.", "Put what it should lead to in its place, or remove it."),
                new Explanation("FILE-OUTSIDE", "A link leads out of the site's folder.",
                        "A site may come from anybody. Were its links followed, opening it could read, and saving it overwrite, any file of"
                                + " whoever opens it.",
                        "Put the file itself into the site, or remove the link."),
                new Explanation("FILE-SPECIAL", "What has the name of a YAML file is a pipe, a socket or a device.",
                        "Reading it could wait for ever.", "Remove it, or put a file in its place."),
                new Explanation("SITE-NESTED", "A folder of the site has a site.yaml of its own.",
                        "It is another site: were it part of this one too, each id could mean two elements.",
                        "Move it out of this site's folder, or remove its site.yaml if its files belong to this site."),
                new Explanation("SITE-UNFIT", "The file site.yaml does not hold exactly one site, or another file holds one.",
                        "The name, id and time zone of the site come from there.",
                        "Let site.yaml begin with site: and a name, then id: and a short name, and no other file hold a site."),
                new Explanation("XMI-PARTS", "The XMI names an element instead of holding it.",
                        "What is not in the file cannot be converted with it, and other files are never fetched.",
                        "Write the XMI again with everything in one file."),
                new Explanation("XMI-REFERENCE", "A reference of the XMI names its target by a path within a file.",
                        "Slipway refers to elements by their ids; a path would mean another element as soon as the file changes.",
                        "Give the target an id and let the reference name it."),
                new Explanation("XMI-ROOT", "At the top of the XMI stands an element that has no file of its own.",
                        "A file of a site holds devices, collections and the like; a variable or condition belongs into one of them.",
                        "Put elements there that have files of their own."),
                new Explanation("XMI-SIZE", "The XMI is very large.", BOUNDED, "Split it into several files."),
                new Explanation("CHECK-BROKE", "A check failed itself instead of saying what is wrong.",
                        "What it would have found is not known; all other checks ran.",
                        "Tell the maker of the bundle that brings it, with the text of the problem."));
    }
}
