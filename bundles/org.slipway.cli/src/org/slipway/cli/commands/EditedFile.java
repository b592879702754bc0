package org.slipway.cli.commands;

import java.util.function.UnaryOperator;

import org.slipway.base.Place;
import org.slipway.base.ProblemException;
import org.slipway.cli.CommandContext;
import org.slipway.cli.Ink;
import org.slipway.cli.Screen;
import org.slipway.cli.WrongUse;
import org.slipway.model.text.YamlResource;

/** A file that a command is about to change, and its text as it was: afterwards the lines that differ are told, without secrets. */
final class EditedFile {
    private final CommandContext context;
    private final YamlResource file;
    private final String path;
    private final String before;
    private final SecretMask oldSecrets;

    EditedFile(YamlResource file, CommandContext context) throws ProblemException, WrongUse {
        this.context = context;
        this.file = file;
        this.path = context.site().pathOf(file);
        this.before = file.text();
        this.oldSecrets = SecretMask.of(file.getContents(), context.kinds());
    }

    /** From the site's folder. */
    String path() {
        return path;
    }

    /** Hides the secrets that stood in the file and those that do now. */
    UnaryOperator<String> mask() {
        SecretMask newSecrets = SecretMask.of(file.getContents(), context.kinds());
        return text -> newSecrets.mask(oldSecrets.mask(text));
    }

    /** All texts in an answer that is to become JSON. */
    Object maskAll(Object answer) {
        return SecretMask.of(file.getContents(), context.kinds()).maskAll(oldSecrets.maskAll(answer));
    }

    /** What became different. */
    LineDiff diff() {
        return LineDiff.of(before, file.text()).shownBy(mask());
    }

    void print(Screen screen) {
        LineDiff diff = diff();
        String name = context.shown(new Place(path, diff.firstLine(), 0)).toString();
        screen.line(diff.lines().isEmpty() ? name + " says so already; nothing changed." : screen.paint(Ink.STRONG, name));
        diff.print(screen);
    }
}
