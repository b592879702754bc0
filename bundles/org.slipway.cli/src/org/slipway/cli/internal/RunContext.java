package org.slipway.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.cli.CommandContext;
import org.slipway.cli.Commands;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Screen;
import org.slipway.cli.Surroundings;
import org.slipway.cli.WrongUse;
import org.slipway.model.check.Checks;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.site.OpenSite;
import org.slipway.sequence.exchange.file.Formats;

/** The context of one call. */
final class RunContext implements CommandContext, AutoCloseable {
    private final CommandLineMain main;
    private final Surroundings surroundings;
    private final Optional<String> siteOption;
    private final boolean json;
    private Optional<Kinds> kinds = Optional.empty();
    private Optional<OpenSite> site = Optional.empty();

    RunContext(CommandLineMain main, Surroundings surroundings, Optional<String> siteOption, boolean json) {
        this.main = main;
        this.surroundings = surroundings;
        this.siteOption = siteOption;
        this.json = json;
    }

    @Override
    public Surroundings surroundings() {
        return surroundings;
    }

    @Override
    public Kinds kinds() {
        if (kinds.isEmpty()) {
            kinds = Optional.of(main.installed().kinds(this::tell));
        }
        return kinds.get();
    }

    @Override
    public Checks checks() {
        return main.installed().checks(this::tell);
    }

    @Override
    public IExtensionRegistry extensions() {
        return main.registry();
    }

    @Override
    public Formats formats() {
        return main.installed().formats(this::tell);
    }

    @Override
    public Path siteFolder() throws WrongUse {
        if (siteOption.isPresent()) {
            Path folder = path(siteOption.get());
            if (!Files.isRegularFile(folder.resolve("site.yaml"))) {
                throw new WrongUse(siteOption.get() + " is no site: it holds no site.yaml.",
                        "Give the folder of a site, or make one there: slipway init " + ShellWord.of(siteOption.get()));
            }
            return folder;
        }
        return OpenSite.enclosing(surroundings.folder()).orElseThrow(() -> new WrongUse(
                "Neither this folder nor one above it is a site: none holds site.yaml.",
                "Go into a site, name one with --site DIR, or make one: slipway init DIR --demo"));
    }

    @Override
    public boolean siteGiven() {
        return siteOption.isPresent();
    }

    @Override
    public OpenSite site() throws ProblemException, WrongUse {
        if (site.isEmpty()) {
            site = Optional.of(OpenSite.open(siteFolder(), kinds()));
        }
        return site.get();
    }

    @Override
    public Path path(String written) throws WrongUse {
        try {
            return surroundings.folder().resolve(written).normalize();
        } catch (InvalidPathException notAPath) {
            throw new WrongUse("“" + written + "” cannot be a path: " + notAPath.getReason() + ".", "");
        }
    }

    @Override
    public String shown(Path path) {
        return ShownPath.from(surroundings.folder(), path);
    }

    @Override
    public Place shown(Place place) {
        return site.map(open -> new Place(shown(open.folder().resolve(place.file())), place.line(), place.column())).orElse(place);
    }

    @Override
    public boolean json() {
        return json;
    }

    @Override
    public void answer(Supplier<?> asJson, Consumer<Screen> asText) throws IOException {
        if (json) {
            surroundings.out().print(Json.write(asJson.get()) + "\n");
        } else {
            asText.accept(surroundings.screen());
        }
    }

    @Override
    public void tell(Problem problem) {
        surroundings.out().flush(); // both may go to one terminal
        surroundings.errors().problem(shown(problem));
        surroundings.err().flush();
    }

    Problem shown(Problem found) {
        // The model's advice is for a window in which the file is open.
        Problem problem = found.code().equals("FILE-CHANGED") ? found.next("Nothing was written. Run the command again.") : found;
        return problem.place().map(place -> problem.at(shown(place))).orElse(problem);
    }

    @Override
    public Commands commands() {
        return main.commands();
    }

    @Override
    public ExitCode run(Surroundings where, List<String> arguments) {
        return main.run(where, arguments);
    }

    @Override
    public void close() {
        site.ifPresent(OpenSite::close);
    }
}
