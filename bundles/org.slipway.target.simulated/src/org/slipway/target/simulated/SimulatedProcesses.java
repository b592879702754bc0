package org.slipway.target.simulated;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.slipway.engine.target.CommandLine;
import org.slipway.engine.target.Exit;
import org.slipway.engine.target.Processes;
import org.slipway.engine.target.RegistryValue;
import org.slipway.engine.target.TargetException;
import org.slipway.target.simulated.command.CommandModel;
import org.slipway.target.simulated.command.Effect;
import org.slipway.target.simulated.command.Reply;
import org.slipway.target.simulated.command.Sight;
import org.slipway.target.simulated.device.KeyPath;
import org.slipway.target.simulated.device.Product;
import org.slipway.target.simulated.device.Tree;
import org.slipway.target.simulated.device.Windows;
import org.slipway.target.simulated.fault.FaultRule;

/** Programs on a simulated machine. */
final class SimulatedProcesses implements Processes {
    /** What is kept of a program's output, in characters. */
    private static final int KEPT = 8_192;
    /** “The wait operation timed out.” */
    private static final long TIMED_OUT = 258;
    /** “An attempt was made to reference a token that does not exist.” */
    private static final long NO_TOKEN = 1008;
    /** With which installers tell that all went well, some of them with a restart to come or begun. */
    private static final Set<Long> SUCCESS = Set.of(0L, 1641L, 1707L, 3010L);

    private final Machine machine;
    private final Drives drives;
    private final Network network;
    private final Effects effects;
    private final Prospect prospect;
    private Optional<CommandModel> model = Optional.empty();

    SimulatedProcesses(Machine machine, Drives drives, Network network, Prospect prospect) {
        this.machine = machine;
        this.drives = drives;
        this.network = network;
        this.prospect = prospect;
        this.effects = new Effects(machine, drives, network);
    }

    @Override
    public Exit run(CommandLine command, Consumer<String> lines) throws TargetException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        List<Effect> hoped = prospect.take();
        Machine.Act act = machine.beginAnyhow("run " + command.told());
        if (act.failure().isPresent()) {
            return failed(act, act.failure().get(), lines);
        }
        if (command.user().isPresent()) {
            account(command.user().get());
        }
        Reply reply = model().run(command.line(), command.folder());
        if (command.timeout().filter(limit -> limit.compareTo(reply.takes()) < 0).isPresent()) {
            act.pass(command.timeout().get());
            act.end(machine.state());
            return new Exit(TIMED_OUT, true, "");
        }
        act.pass(reply.takes());
        Optional<Effect.Restart> restart = Optional.empty();
        for (Effect each : effects(command.line(), reply, hoped)) {
            if (each instanceof Effect.Restart now) {
                restart = Optional.of(now);
            } else {
                try {
                    act.stride(effects.of(each));
                } catch (TargetException refused) {
                    lines.accept(refused.problem().text());
                    act.finish();
                    return new Exit(Refused.exitCode(refused), false, refused.problem().text());
                }
            }
        }
        reply.output().forEach(lines);
        act.end(machine.state());
        if (restart.isPresent()) {
            throw machine.restartUnderTheEngine(restart.get().next(), "“" + command.told() + "” restarted the machine.");
        }
        String output = String.join("\n", reply.output());
        return new Exit(reply.code(), false, output.substring(Math.max(0, output.length() - KEPT)));
    }

    /** What somebody described is all that a program does; another one that succeeds brings about what it is there for. */
    private List<Effect> effects(String line, Reply reply, List<Effect> hoped) {
        return hoped.isEmpty() || !SUCCESS.contains(reply.code()) || model().described(line) ? reply.effects()
                : Stream.concat(hoped.stream(), reply.effects().stream()).toList();
    }

    /** Made when the first program is run. */
    private CommandModel model() {
        CommandModel known = model.orElseGet(() -> new CommandModel(machine.description().commands(), new Eyes()));
        model = Optional.of(known);
        return known;
    }

    private Exit failed(Machine.Act act, FaultRule rule, Consumer<String> lines) {
        act.passMillis(2_000);
        act.end(machine.state());
        String told = "(It was made to fail: " + rule.text() + ")";
        lines.accept(told);
        return new Exit(rule.effect() instanceof FaultRule.Effect.Fail fail ? fail.code() : 1, false, told);
    }

    private void account(CommandLine.Account account) throws TargetException {
        if (machine.state().running().pe()) {
            throw Refused.because("TARGET-NO-ACCOUNTS", NO_TOKEN, "The boot environment knows no accounts, so nothing runs there as “" + account.name() + "”.",
                    "Run the step as it is, or in the installed system.");
        }
        int end = account.name().indexOf('\\');
        if (end > 0 && !account.name().startsWith(".\\")) {
            network.authorize(account.name().substring(0, end), account.name(), account.password());
        }
    }

    /** Looks at the machine for programs; what cannot be reached is not there. */
    private final class Eyes implements Sight {
        @Override
        public boolean file(String path) {
            return find(path, true);
        }

        @Override
        public boolean folder(String path) {
            return find(path, false);
        }

        private boolean find(String path, boolean file) {
            try {
                return drives.place(path).flatMap(drives::find).filter(tree -> tree.value().isPresent() == file).isPresent();
            } catch (TargetException unreachable) {
                return false;
            }
        }

        @Override
        public List<String> files(String folder) {
            try {
                return drives.place(folder).flatMap(drives::find).map(tree -> tree.children().entrySet().stream()
                        .filter(each -> each.getValue().value().isPresent())
                        .map(Map.Entry::getKey).toList()).orElse(List.of());
            } catch (TargetException unreachable) {
                return List.of();
            }
        }

        @Override
        public boolean known(String folder) {
            return !new SimulatedAssumptions(machine).cover(folder) || folder.startsWith("\\\\") && (!reachable(folder) || described(folder));
        }

        /** A share itself is always there; what lies in it is only known where something does. */
        private boolean described(String folder) {
            boolean root = folder.substring(2).replaceFirst("\\\\+$", "").split("\\\\").length <= 2;
            return root ? !files(folder).isEmpty() : folder(folder);
        }

        private boolean reachable(String folder) {
            try {
                return drives.place(folder).isPresent();
            } catch (TargetException refused) {
                return false;
            }
        }

        @Override
        public boolean hasKey(String key) {
            return KeyPath.of(key).flatMap(SimulatedRegistry.tree(machine.state())::find).isPresent();
        }

        @Override
        public Optional<RegistryValue> value(String key, String name) {
            return KeyPath.of(key).flatMap(SimulatedRegistry.tree(machine.state())::find).flatMap(Tree::value)
                    .flatMap(each -> Optional.ofNullable(each.values().get(name)));
        }

        @Override
        public boolean inBootEnvironment() {
            return machine.state().running().pe();
        }

        @Override
        public List<Product> products() {
            return machine.state().system().map(Windows::products).orElse(List.of());
        }
    }
}
