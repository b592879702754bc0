package org.slipway.target.simulated;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.slipway.base.ProblemException;
import org.slipway.engine.target.RegistryValue;
import org.slipway.engine.target.TargetException;
import org.slipway.model.RegistryType;
import org.slipway.target.simulated.AnswerFiles.Answers;
import org.slipway.target.simulated.device.FileData;
import org.slipway.target.simulated.device.FileData.Body;
import org.slipway.target.simulated.device.Key;
import org.slipway.target.simulated.device.KeyPath;
import org.slipway.target.simulated.device.Member;
import org.slipway.target.simulated.device.Release;
import org.slipway.target.simulated.device.Spot;
import org.slipway.target.simulated.device.State;
import org.slipway.target.simulated.device.Tree;
import org.slipway.target.simulated.device.Volume;
import org.slipway.target.simulated.device.Windows;

/** How a Windows that is still general sets itself up: name, membership, languages, from the answer file that lies there. For one start. */
final class FirstStart {
    /** Where the answer file lies on the volume. */
    static final List<String> ANSWERS = List.of("Windows", "Panther", "unattend.xml");
    /** “The data is invalid.” */
    private static final long WRONG_ANSWERS = 0x8007000DL;
    private static final Pattern PASSWORD = Pattern.compile("(<(?:Password|AdministratorPassword)>)(.*?)(</(?:Password|AdministratorPassword)>)",
            Pattern.DOTALL);
    private static final int LONGEST_NAME = 15;
    private static final Set<Character> NOT_IN_NAMES = Set.of(' ', '"', '/', '\\', '[', ']', ':', '|', '<', '>', '+', '=', ';', ',', '?', '.', '_', '%', '&',
            '@');
    private static final String CONTROL = "HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\";

    private final Machine machine;
    /** Those that were read. */
    private Optional<Answers> read = Optional.empty();

    FirstStart(Machine machine) {
        this.machine = machine;
    }

    /** @throws TargetException where Setup would stop, and the engine would never be called */
    Windows setUp(State running, Spot spot, Windows general) throws TargetException {
        if (!general.calls()) {
            throw Refused.because("TARGET-NOBODY-CALLS", 0x80004005L, "Windows on “" + machine.identity().name()
                    + "” would ask somebody for its settings, and would never call the engine.", "Prepare its first start before the machine restarts.");
        }
        Answers answers = answers(running.volume(spot).map(Volume::files).orElse(Tree.empty()));
        read = Optional.of(answers);
        String name = answers.computer().filter(each -> !each.equals("*")).orElse("DESKTOP-" + machine.identity().serial().substring(
                Math.max(0, machine.identity().serial().length() - 7)));
        if (name.length() > LONGEST_NAME || name.isEmpty() || name.chars().anyMatch(c -> NOT_IN_NAMES.contains((char) c))) {
            throw wrong("“" + name + "” is no name for a computer");
        }
        Windows named = general.named(name).withMember(answers.workgroup().map(each -> new Member(false, each)).orElse(Member.workgroup()));
        Release release = general.release();
        if (answers.language().isPresent()) {
            named = named.withRelease(new Release(release.version(), release.edition(), answers.language().get(), release.architecture(), release.server()));
        }
        return registry(named.setUp(), answers);
    }

    /**
     * What follows once it runs. A domain that cannot be joined leaves the machine in its workgroup, as Windows does. The passwords go from
     * the answer file.
     */
    State finish(State state, Spot spot) {
        if (read.isEmpty()) {
            return state;
        }
        State joined = read.get().domain().isPresent() ? join(state, spot, read.get(), read.get().domain().get()) : state;
        return joined.change(spot, volume -> volume.withFiles(withoutPasswords(volume.files(), joined)));
    }

    private State join(State state, Spot spot, Answers answers, String domain) {
        try {
            new Network(machine).authorize(domain, answers.account(), answers.password());
            return state.changeWindows(spot, windows -> windows.withMember(new Member(true, domain)));
        } catch (TargetException refused) {
            machine.notes().say("Setup could not join the domain, and left the machine in a workgroup: " + refused.problem().text());
            return state.change(spot, volume -> volume.withFiles(volume.files().with(List.of("Windows", "debug", "NetSetup.LOG"),
                    FileData.of("NetpDoDomainJoin: status: 0x" + Long.toHexString(Refused.exitCode(refused)) + "\r\n", state.now()))));
        }
    }

    private static Tree<FileData> withoutPasswords(Tree<FileData> files, State state) {
        Optional<FileData> file = files.get(ANSWERS).filter(each -> each.body() instanceof Body.Kept);
        if (file.isEmpty()) {
            return files;
        }
        String text = ((Body.Kept) file.get().body()).latin1();
        if (!text.contains("Password>")) {
            return files;
        }
        String clean = PASSWORD.matcher(text).replaceAll("$1*SENSITIVE*DATA*DELETED*$3");
        return clean.equals(text) ? files : files.with(ANSWERS, FileData.of(clean.getBytes(StandardCharsets.ISO_8859_1), state.now()));
    }

    private Answers answers(Tree<FileData> files) throws TargetException {
        Optional<FileData> file = files.get(ANSWERS);
        if (file.isEmpty()) {
            return new Answers(Optional.empty(), Optional.empty(), Optional.empty(), "", "", Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
        try {
            return machine.common().answers().read(file.get().body() instanceof Body.Kept kept ? text(kept.bytes()) : "");
        } catch (ProblemException broken) {
            throw wrong(broken.problems().getFirst().text());
        }
    }

    private static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private TargetException wrong(String why) {
        return Refused.because("TARGET-ANSWER-FILE", WRONG_ANSWERS, "Windows on “" + machine.identity().name() + "” could not use its answer file: " + why
                + ".",
                "Mend the answer file, or the variables that go into it.");
    }

    private static Windows registry(Windows windows, Answers answers) {
        Tree<Key> tree = put(windows.registry(), CONTROL + "ComputerName\\ComputerName", "ComputerName", windows.computer());
        tree = put(tree, CONTROL + "ComputerName\\ActiveComputerName", "ComputerName", windows.computer());
        tree = answers.timeZone().isPresent() ? put(tree, CONTROL + "TimeZoneInformation", "TimeZoneKeyName", answers.timeZone().get()) : tree;
        String current = "HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion";
        tree = answers.owner().isPresent() ? put(tree, current, "RegisteredOwner", answers.owner().get()) : tree;
        tree = answers.organization().isPresent() ? put(tree, current, "RegisteredOrganization", answers.organization().get()) : tree;
        return windows.withRegistry(tree);
    }

    private static Tree<Key> put(Tree<Key> tree, String key, String name, String data) {
        List<String> path = KeyPath.of(key).orElseThrow();
        return tree.with(path, tree.get(path).orElse(Key.empty()).with(name, new RegistryValue(RegistryType.REG_SZ, data)));
    }
}
