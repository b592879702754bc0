package org.slipway.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.model.check.Checks;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.site.OpenSite;
import org.slipway.sequence.exchange.file.Formats;

/** Everything that a command works with. Sites and kinds are loaded when they are first asked for, and closed behind the command. */
public interface CommandContext {
    /** The surroundings of the process: folder, environment, streams. */
    Surroundings surroundings();

    /** The kinds that the installed bundles bring. */
    Kinds kinds();

    /** The checks that the installed bundles bring. */
    Checks checks();

    /** The files of other tools that the installed bundles read and write. */
    Formats formats();

    /** The folder of the site: that of {@code --site}, else the nearest upward that holds {@code site.yaml}. */
    Path siteFolder() throws WrongUse;

    /** Whether the site was named by {@code --site}, rather than found. */
    boolean siteGiven();

    OpenSite site() throws ProblemException, WrongUse;

    /** The path that a person wrote, seen from the folder where that person stands. */
    Path path(String written) throws WrongUse;

    /** How a person standing in the current folder would write this path. */
    String shown(Path path);

    /** The same place, its file as a person standing in the current folder would write it. */
    Place shown(Place place);

    boolean json();

    /** What the installed bundles announce, for commands that list more than kinds and checks. */
    IExtensionRegistry extensions();

    /** Writes the command's answer to standard output: JSON when asked for, else text. Only one of the two is made. */
    void answer(Supplier<?> json, Consumer<Screen> text) throws IOException;

    /** Tells what is wrong beside the answer, on standard error. */
    void tell(Problem problem);

    /** All commands that are installed. */
    Commands commands();

    /** Runs another command as if it had been typed in this folder. */
    ExitCode run(Surroundings where, List<String> arguments);
}
