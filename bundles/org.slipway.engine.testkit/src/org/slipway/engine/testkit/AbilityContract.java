package org.slipway.engine.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.slipway.engine.content.Content;
import org.slipway.engine.machine.Boots;
import org.slipway.engine.machine.Disks;
import org.slipway.engine.machine.Disks.Layout;
import org.slipway.engine.machine.Images;
import org.slipway.engine.machine.OfflineWindows;
import org.slipway.engine.machine.Progress;
import org.slipway.engine.machine.Supplies;
import org.slipway.engine.machine.WindowsSetup;
import org.slipway.engine.target.PowerCut;
import org.slipway.engine.target.Target;
import org.slipway.model.Deployable;

/**
 * Doing an act of a machine again, after it was broken off anywhere, ends as if it had been done once. What a target does not offer is left
 * out; a target adds what only it can do.
 */
public abstract class AbilityContract {
    /** Hears nothing. */
    protected static final Progress QUIET = (fraction, what) -> { };
    private static final UUID MARK = new UUID(0x51_1B_4AL, 0x8000_0000_0000_0001L);
    /** Later than any act can be cut off. */
    private static final int NEVER = 100_000;

    /** Something that is done to a machine. */
    public interface Doing {
        void to(Target target) throws Exception;
    }

    /** @param name of the act, as a sentence without its end; @param before what the machine needs for it */
    public record Act(String name, List<Doing> before, Doing act) {
        public Act {
            before = List.copyOf(before);
        }
    }

    /** A new machine in its boot environment, with nothing on its disks. */
    protected abstract Subject subject() throws Exception;

    protected abstract Layout layout();

    /** The drive that the layout gives to Windows. */
    protected abstract String drive();

    /** An image that holds Windows. */
    protected abstract Deployable image();

    /** Anything else that has content. */
    protected abstract Deployable artifact();

    protected abstract Content content();

    /** A folder of the machine with drivers, made by this. */
    protected abstract Optional<Doing> driversIn(String folder);

    /** What only this target can do. */
    protected List<Act> further() {
        return List.of();
    }

    protected static <T> T of(Target target, Class<T> ability) {
        return target.offer(ability).orElseThrow(() -> new AssertionError("The target offers no " + ability.getSimpleName()));
    }

    protected final void partition(Target target) throws Exception {
        of(target, Disks.class).partition(layout(), MARK, QUIET);
    }

    protected final void apply(Target target) throws Exception {
        of(target, Images.class).apply(new Images.Image(image(), 1, false), content(), drive(), true, List.of(), QUIET);
    }

    private String answers() {
        return drive() + "\\answers.xml";
    }

    protected final void writeAnswers(Target target) throws Exception {
        write(target, answers(), "<unattend><settings pass=\"specialize\"><component><ComputerName>PC-7</ComputerName></component></settings></unattend>");
    }

    protected final void prepare(Target target) throws Exception {
        of(target, WindowsSetup.class).prepareFirstStart(drive(), answers());
    }

    protected static void write(Target target, String path, String text) throws Exception {
        target.files().write(path, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private List<Act> acts() throws Exception {
        var acts = new ArrayList<Act>();
        try (Subject subject = subject()) {
            Target target = subject.target();
            if (target.offer(Disks.class).isPresent()) {
                acts.add(new Act("dividing a disk", List.of(), this::partition));
                acts.add(new Act("dividing a disk that had been in use", List.of(this::partition, this::apply), this::partition));
                acts.add(new Act("writing a file", List.of(this::partition), each -> write(each, drive() + "\\a\\b\\c.txt", "text")));
                acts.add(new Act("removing a folder", List.of(this::partition, each -> write(each, drive() + "\\a\\b\\c.txt", "text")),
                        each -> each.files().delete(drive() + "\\a")));
            }
            if (target.offer(Images.class).isPresent()) {
                acts.add(new Act("applying an image", List.of(this::partition), this::apply));
                acts.add(new Act("applying an image over another", List.of(this::partition, this::apply), this::apply));
                acts.add(new Act("capturing an image", List.of(this::partition, this::apply), each -> capture(each, false)));
                acts.add(new Act("adding an image to a file", List.of(this::partition, this::apply, each -> capture(each, false)), each ->
                        capture(each, true)));
            }
            if (target.offer(Boots.class).isPresent()) {
                acts.add(new Act("making Windows start", List.of(this::partition, this::apply), each -> of(each, Boots.class).startWindowsFrom(drive())));
                acts.add(new Act("staging a boot environment", List.of(this::partition),
                        each -> of(each, Boots.class).stageEnvironment(Optional.empty(), content(), QUIET)));
            }
            if (target.offer(Supplies.class).isPresent()) {
                acts.add(new Act("bringing content", List.of(this::partition),
                        each -> of(each, Supplies.class).bring(artifact(), content(), Optional.of(drive() + "\\Packages\\A"), QUIET)));
            }
            if (target.offer(WindowsSetup.class).isPresent()) {
                acts.add(new Act("preparing the first start", List.of(this::partition, this::apply, this::writeAnswers), this::prepare));
            }
            if (target.offer(OfflineWindows.class).isPresent() && driversIn(drive() + "\\Drivers").isPresent()) {
                Doing drivers = driversIn(drive() + "\\Drivers").orElseThrow();
                acts.add(new Act("adding drivers", List.of(this::partition, this::apply, drivers), each -> of(each, OfflineWindows.class).addDrivers(drive(),
                        new OfflineWindows.Drivers(drive() + "\\Drivers", true, true, ""), QUIET)));
            }
        }
        acts.addAll(further());
        return acts;
    }

    private void capture(Target target, boolean append) throws Exception {
        of(target, Images.class).capture(drive(), drive() + "\\captured.wim", new Images.Label(append ? "Second" : "First", "", "", ""), append, QUIET);
    }

    @TestFactory
    Stream<DynamicTest> doneAgainAfterACutAnActEndsAsIfItHadBeenDoneOnce() throws Exception {
        return acts().stream().map(act -> dynamicTest(act.name(), () -> cutEverywhere(act)));
    }

    private void cutEverywhere(Act act) throws Exception {
        String whole = end(act, 0).orElseThrow();
        int moments = moments(act);
        for (int moment : chosen(moments)) {
            assertEquals(Optional.of(whole), end(act, moment), act.name() + ", cut at moment " + moment + " of " + moments);
        }
        if (moments == 0) {
            assertEquals(before(act), whole, "It was never cut off, and yet it changes something");
        }
    }

    /** How many moments of an act are tried at most; at least two. Where each takes seconds, fewer than all: the first, the last, and some between. */
    protected int mostMoments() {
        return NEVER;
    }

    private List<Integer> chosen(int moments) {
        int most = mostMoments();
        if (moments <= most) {
            return IntStream.rangeClosed(1, moments).boxed().toList();
        }
        return IntStream.range(0, most).map(each -> 1 + each * (moments - 1) / (most - 1)).boxed().toList();
    }

    private int moments(Act act) throws Exception {
        try (Subject subject = subject()) {
            for (Doing each : act.before()) {
                each.to(subject.target());
            }
            subject.cutAt(NEVER);
            act.act().to(subject.target());
            assertFalse(subject.wasCut(), "It never gets through");
            return NEVER - subject.left();
        }
    }

    private String before(Act act) throws Exception {
        try (Subject subject = subject()) {
            for (Doing each : act.before()) {
                each.to(subject.target());
            }
            return subject.lasting();
        }
    }

    /** What is left; nothing where the act has not so many moments. */
    private Optional<String> end(Act act, int moment) throws Exception {
        try (Subject subject = subject()) {
            for (Doing each : act.before()) {
                each.to(subject.target());
            }
            subject.cutAt(moment);
            try {
                act.act().to(subject.target());
            } catch (PowerCut cut) {
                subject.cutAt(0);
                act.act().to(subject.target());
                return Optional.of(subject.lasting());
            }
            return moment > 0 && !subject.wasCut() ? Optional.empty() : Optional.of(subject.lasting());
        }
    }

    @TestFactory
    Stream<DynamicTest> doneTwiceAnActEndsAsIfItHadBeenDoneOnce() throws Exception {
        return acts().stream().map(act -> dynamicTest(act.name(), () -> {
            try (Subject once = subject(); Subject twice = subject()) {
                for (Doing each : act.before()) {
                    each.to(once.target());
                    each.to(twice.target());
                }
                act.act().to(once.target());
                act.act().to(twice.target());
                act.act().to(twice.target());
                assertEquals(once.lasting(), twice.lasting());
            }
        }));
    }
}
