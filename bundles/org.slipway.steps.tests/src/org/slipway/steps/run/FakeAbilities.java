package org.slipway.steps.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.slipway.base.Problem;
import org.slipway.engine.content.Content;
import org.slipway.engine.machine.Boots;
import org.slipway.engine.machine.Disks;
import org.slipway.engine.machine.Encryption;
import org.slipway.engine.machine.Images;
import org.slipway.engine.machine.Membership;
import org.slipway.engine.machine.OfflineWindows;
import org.slipway.engine.machine.Progress;
import org.slipway.engine.machine.Shares;
import org.slipway.engine.machine.Software;
import org.slipway.engine.machine.Supplies;
import org.slipway.engine.machine.UserStates;
import org.slipway.engine.machine.Waiting;
import org.slipway.engine.machine.WindowsSetup;
import org.slipway.engine.target.CommandLine.Account;
import org.slipway.engine.target.Exit;
import org.slipway.engine.target.TargetException;
import org.slipway.model.Deployable;

/** All that a machine can be asked for besides files and programs: it is remembered, and answered as a test says. */
final class FakeAbilities implements Disks, Supplies, Images, Boots, OfflineWindows, WindowsSetup, UserStates, Membership, Encryption, Shares, Software, Waiting {
    private final FakeMachine machine;
    /** Ids of what cannot be had. */
    final Set<String> gone = new HashSet<>();
    final List<Disks.Disk> disks = new ArrayList<>();
    final List<Disks.Volume> volumes = new ArrayList<>();
    final List<Disks.Layout> layouts = new ArrayList<>();
    final List<OfflineWindows.Drivers> drivers = new ArrayList<>();
    final List<Encryption.Protecting> protecting = new ArrayList<>();
    final List<UserStates.Saving> savings = new ArrayList<>();
    final List<UserStates.Restoring> restorings = new ArrayList<>();
    final List<WindowsSetup.Upgrade> upgrades = new ArrayList<>();
    final List<Membership.Domain> domains = new ArrayList<>();
    final Map<String, Encryption.State> encryption = new HashMap<>();
    final Set<String> refused = new HashSet<>();
    long refusal = 0x80070005L;
    final Set<String> general = new HashSet<>();
    Membership.State membership = new Membership.State(false, "WORKGROUP");
    Software.Installed installed = new Software.Installed(false, List.of());
    Exit exit = new Exit(0, false, "");
    boolean uefi = true;
    boolean tpm = true;

    FakeAbilities(FakeMachine machine) {
        this.machine = machine;
    }

    private void act(String what) throws TargetException {
        if (refused.stream().anyMatch(what::startsWith)) {
            throw new TargetException(Problem.error("FAKE-REFUSED", "The machine refuses: " + what), refusal);
        }
        machine.done.add(what);
    }

    @Override
    public List<Disks.Disk> disks() {
        return List.copyOf(disks);
    }

    @Override
    public List<Disks.Volume> volumes() {
        return List.copyOf(volumes);
    }

    @Override
    public List<Optional<String>> partition(Layout layout, UUID mark, Progress progress) throws TargetException {
        act("partition " + layout.disk() + " " + layout.style());
        layouts.add(layout);
        disks.removeIf(disk -> disk.number() == layout.disk());
        volumes.removeIf(volume -> volume.disk() == layout.disk());
        disks.add(new Disks.Disk(layout.disk(), 256L << 30, Optional.of(layout.style()), Optional.of(mark)));
        var letters = new ArrayList<Optional<String>>();
        for (int i = 0; i < layout.parts().size(); i++) {
            Part part = layout.parts().get(i);
            Optional<String> letter = part.letter() ? Optional.of((char) ('C' + letters.stream().filter(Optional::isPresent).count()) + ":") : Optional.empty();
            letters.add(letter);
            volumes.add(new Disks.Volume(letter, layout.disk(), i + 1, part.use(), part.fileSystem(), part.label(), 1L << 30, 1L << 30, false));
        }
        return letters;
    }

    @Override
    public void makeDynamic(int disk) throws TargetException {
        act("dynamic " + disk);
    }

    @Override
    public Supply bring(Deployable what, Content content, Optional<String> into, Progress progress) throws TargetException {
        if (gone.contains(what.getId())) {
            throw new TargetException(Problem.error("TEST-GONE", "The content of " + what.getId() + " is gone."), 0x80070002L);
        }
        act("bring " + what.getId() + into.map(folder -> " into " + folder).orElse(""));
        return new Supply(into.orElse("C:\\Cache\\" + what.getId()), 1_000);
    }

    @Override
    public void apply(Image image, Content content, String drive, boolean wipe, List<String> kept, Progress progress) throws TargetException {
        act("apply " + image.artifact().getId() + " " + image.index() + " to " + drive + (wipe ? " wiped" : "") + (image.fromNetwork() ? " from network" : "")
                + (kept.isEmpty() ? "" : " keeping " + kept));
    }

    @Override
    public void capture(String drive, String file, Label label, boolean append, Progress progress) throws TargetException {
        act("capture " + drive + " to " + file + (append ? " appended" : "") + " " + label);
    }

    @Override
    public boolean uefi() {
        return uefi;
    }

    @Override
    public void startWindowsFrom(String drive) throws TargetException {
        act("start Windows from " + drive);
    }

    @Override
    public void stageEnvironment(Optional<Deployable> bootImage, Content content, Progress progress) throws TargetException {
        act("stage " + bootImage.map(Deployable::getId).orElse("what runs"));
    }

    @Override
    public void stageForUefi(String drive, Optional<Deployable> bootImage, Content content, Progress progress) throws TargetException {
        act("stage for UEFI on " + drive);
    }

    @Override
    public void addDrivers(String drive, Drivers given, Progress progress) throws TargetException {
        act("drivers " + given.folder() + " to " + drive);
        drivers.add(given);
    }

    @Override
    public void addPackages(String drive, List<String> packages, Progress progress) throws TargetException {
        act("packages " + packages + " to " + drive);
    }

    @Override
    public void applyAnswers(String drive, String answerFile) throws TargetException {
        act("answers " + answerFile + " to " + drive);
    }

    @Override
    public void prepareFirstStart(String drive, String answerFile) throws TargetException {
        act("first start of " + drive + " with " + answerFile);
    }

    @Override
    public Exit upgrade(Upgrade upgrade, Progress progress) throws TargetException {
        act("upgrade from " + upgrade.source() + " " + upgrade.options());
        upgrades.add(upgrade);
        return exit;
    }

    @Override
    public void generalize(Optional<String> answerFile, boolean keepActivation, Progress progress) throws TargetException {
        act("generalize" + (keepActivation ? " keeping the activation" : "") + answerFile.map(file -> " with " + file).orElse(""));
    }

    @Override
    public boolean isGeneral(String drive) {
        return general.contains(drive);
    }

    @Override
    public Exit save(Saving saving, Progress progress) throws TargetException {
        act("save state to " + saving.store());
        savings.add(saving);
        return exit;
    }

    @Override
    public Exit restore(Restoring restoring, Progress progress) throws TargetException {
        act("restore state from " + restoring.store());
        restorings.add(restoring);
        return exit;
    }

    @Override
    public String request(boolean save, int retries, Duration pause, boolean networkAccount) throws TargetException {
        act("request a store to " + (save ? "save" : "restore") + " " + retries + " " + pause.toSeconds() + (networkAccount ? " by network account" : ""));
        return "\\\\smp\\store$\\1";
    }

    @Override
    public void release(String store) throws TargetException {
        act("release " + store);
    }

    @Override
    public Membership.State state() {
        return membership;
    }

    @Override
    public void joinDomain(Domain domain) throws TargetException {
        act("join " + domain);
        domains.add(domain);
        membership = new Membership.State(true, domain.name());
    }

    @Override
    public void joinWorkgroup(String name, Optional<Domain> leaving) throws TargetException {
        act("join workgroup " + name + leaving.map(domain -> " leaving " + domain).orElse(""));
        leaving.ifPresent(domains::add);
        membership = new Membership.State(false, name);
    }

    @Override
    public boolean usableTpm() {
        return tpm;
    }

    @Override
    public Encryption.State state(String drive) {
        return encryption.getOrDefault(drive, new Encryption.State(0, false, false));
    }

    @Override
    public void prepare(String drive, boolean fullDisk, Method method) throws TargetException {
        act("encrypt " + drive + (fullDisk ? " fully" : "") + " " + method);
        encryption.put(drive, new Encryption.State(1, false, false));
    }

    @Override
    public void protect(Protecting wanted) throws TargetException {
        act("protect " + wanted.drive() + " by " + wanted.protector());
        protecting.add(wanted);
        encryption.put(wanted.drive(), new Encryption.State(0.5, true, false));
    }

    @Override
    public void awaitEncrypted(String drive, Progress progress) throws TargetException {
        act("await " + drive);
    }

    @Override
    public void suspend(String drive, int restarts) throws TargetException {
        act("suspend " + drive + " for " + restarts);
    }

    @Override
    public void connect(String path, Optional<String> drive, Optional<Account> account) throws TargetException {
        act("connect " + path + drive.map(letter -> " as " + letter).orElse("") + account.map(who -> " by " + who.name()).orElse(""));
    }

    @Override
    public Installed installUpdates(boolean all, boolean cached, Progress progress) throws TargetException {
        act("updates" + (all ? " all" : "") + (cached ? " cached" : ""));
        return installed;
    }

    @Override
    public Installed addFeatures(List<String> names, Progress progress) throws TargetException {
        act("add " + names);
        return installed;
    }

    @Override
    public Installed removeFeatures(List<String> names, boolean files, Progress progress) throws TargetException {
        act("remove " + names + (files ? " with files" : ""));
        return installed;
    }

    @Override
    public void pause(Duration time) {
        machine.done.add("pause " + time.toSeconds());
    }
}
