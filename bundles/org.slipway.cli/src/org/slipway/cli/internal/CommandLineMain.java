package org.slipway.cli.internal;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.cli.Commands;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Surroundings;
import org.slipway.cli.WrongUse;
import org.slipway.model.text.Similar;

import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine;

/** Finds the command that is asked for, runs it, and turns whatever happens into text, JSON and an exit code. */
public final class CommandLineMain {
    /** What is wrong with the machine, not with the site, although the model tells it. */
    private static final Set<String> NOT_WRITTEN = Set.of("FILE-UNWRITABLE", "SECRET-WRITE");
    private final IExtensionRegistry registry;
    private final Installed installed;
    private Optional<Commands> commands = Optional.empty();

    public CommandLineMain(IExtensionRegistry registry) {
        this.registry = registry;
        this.installed = new Installed(registry);
    }

    Installed installed() {
        return installed;
    }

    IExtensionRegistry registry() {
        return registry;
    }

    Commands commands() {
        if (commands.isEmpty()) {
            commands = Optional.of(new CommandsReader().read(registry));
        }
        return commands.get();
    }

    public ExitCode run(Surroundings surroundings, List<String> words) {
        ExitCode exit = answered(surroundings, words);
        if (surroundings.out().checkError()) { // which flushes it first
            surroundings.errors().problem(Problem.error("IO", "The answer could not be written whole.")
                    .next("See that there is room where it goes, and that what it is piped into reads all of it."));
            exit = ExitCode.FAILED;
        }
        surroundings.err().flush();
        return exit;
    }

    private ExitCode answered(Surroundings surroundings, List<String> words) {
        Arguments arguments = Arguments.of(words);
        var answer = new Failures(surroundings, arguments.has("--json"));
        try {
            return dispatch(surroundings, arguments, answer);
        } catch (ProblemException found) {
            boolean machine = found.problems().stream().map(Problem::code).anyMatch(NOT_WRITTEN::contains);
            return answer.tell(found.problems(), machine ? ExitCode.FAILED : ExitCode.PROBLEMS);
        } catch (WrongUse wrong) {
            return answer.tell(List.of(wrong.problem()), ExitCode.WRONG_USE);
        } catch (IOException failed) {
            return answer.tell(List.of(IoProblems.of(failed)), ExitCode.FAILED);
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError fault) {
            Problem problem = new FailureLog(surroundings.logs()).record(fault, surroundings.version(), arguments.command().orElse(""));
            return answer.tell(List.of(problem), ExitCode.FAILED);
        }
    }

    private ExitCode dispatch(Surroundings surroundings, Arguments arguments, Failures answer)
            throws ProblemException, WrongUse, IOException {
        if (arguments.command().isEmpty()) {
            return withoutCommand(surroundings, arguments);
        }
        String name = arguments.command().get();
        Commands.Entry entry = commands().find(name).orElseThrow(() -> unknown(name));
        Loaded loaded = Loaded.of(entry);
        ParseResult parsed;
        try {
            parsed = loaded.line().parseArgs(arguments.rest().toArray(String[]::new));
        } catch (ParameterException misused) {
            throw Misuse.explain(misused);
        }
        return run(surroundings, loaded, parsed, answer);
    }

    private ExitCode run(Surroundings surroundings, Loaded loaded, ParseResult parsed, Failures answer)
            throws ProblemException, WrongUse, IOException {
        Loaded.Chosen chosen = loaded.chosen(parsed);
        if (chosen.help()) {
            help(surroundings, chosen);
            return ExitCode.OK;
        }
        try (var context = new RunContext(this, surroundings, chosen.site(), chosen.json())) {
            answer.placing(context::shown);
            return chosen.command().run(context);
        }
    }

    private static void help(Surroundings surroundings, Loaded.Chosen chosen) throws IOException {
        if (chosen.json()) {
            surroundings.out().print(Json.write(Row.of("command", chosen.line().getCommandSpec().qualifiedName(),
                    "usage", chosen.line().getUsageMessage(CommandLine.Help.Ansi.OFF))) + "\n");
        } else {
            chosen.line().usage(surroundings.out(), Usage.colours(surroundings));
        }
    }

    private ExitCode withoutCommand(Surroundings surroundings, Arguments arguments) throws WrongUse, IOException {
        if (arguments.has("--version") || arguments.has("-V")) {
            surroundings.out().print(Version.answer(surroundings.version(), arguments.has("--json")) + "\n");
            return ExitCode.OK;
        }
        if (arguments.rest().isEmpty() || arguments.has("--help") || arguments.has("-h")) {
            new Usage(commands(), surroundings.version()).print(surroundings.screen());
            return arguments.rest().isEmpty() ? ExitCode.WRONG_USE : ExitCode.OK;
        }
        throw new WrongUse("No command among these options: " + String.join(" ", arguments.rest()) + ".",
                "Say what to do, for instance slipway check. slipway help lists all commands.");
    }

    private WrongUse unknown(String name) {
        if (name.equals("version")) {
            return new WrongUse("There is no command “version”.", "Did you mean slipway --version?");
        }
        Optional<String> meant = Similar.to(name.toLowerCase(Locale.ROOT), commands().byName().keySet());
        return new WrongUse("There is no command “" + name + "”.",
                meant.map(near -> "Did you mean slipway " + near + "? ").orElse("") + "slipway help lists all commands.");
    }
}
