package org.slipway.sequence.check;

import java.util.stream.Stream;

import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Finding;
import org.slipway.sequence.flow.Flow;
import org.slipway.sequence.flow.Mark;
import org.slipway.sequence.flow.Moment;

/** What needs the old volume comes before it is emptied. */
public final class WipedVolumeCheck extends SequenceCheck {
    private static final Code CAPTURE = new Code("SEQ-WIPE-CAPTURE", "User state, settings or an image are saved after the disk was emptied.",
            "There is nothing left to save; the files of the users are gone.", "Put the capture before the disk is emptied.",
            "Format and Partition Disk, then Capture User State.");
    private static final Code UPGRADE = new Code("SEQ-WIPE-UPGRADE", "A system is to be upgraded after the disk that held it was emptied.",
            "There is nothing to upgrade.", "Upgrade without emptying the disk, or put a system onto it with Apply Operating System.",
            "Format and Partition Disk, then Upgrade Operating System.");

    public WipedVolumeCheck() {
        super(CAPTURE, UPGRADE);
    }

    @Override
    protected Stream<Finding> check(Flow flow, CheckScope scope) {
        return Stream.of(told(flow, "capturesState", CAPTURE, "saves user state, and the disk was emptied before", "Move it before the disk is emptied."),
                told(flow, "readsSystem", CAPTURE, "reads the settings of the old system, and the disk was emptied before", "Move it before the disk is emptied."),
                told(flow, "capturesImage", CAPTURE, "takes an image, and the disk was emptied before", "Move it before the disk is emptied."),
                told(flow, "upgrades", UPGRADE, "upgrades a system whose disk was emptied before", "Take one of the two out.")).flatMap(each -> each);
    }

    private static Stream<Finding> told(Flow flow, String what, Code code, String text, String next) {
        return flow.doing(what).filter(WipedVolumeCheck::gone).map(moment -> finding(moment, code, text, next));
    }

    private static boolean gone(Moment moment) {
        return moment.inside().always(Mark.WIPED) && moment.inside().never(Mark.APPLIED);
    }

    private static Finding finding(Moment moment, Code code, String what, String next) {
        return Finding.about(moment.entry(), code.error("“" + moment.entry().getName() + "” " + what + ".").next(next)).with(Fixes.disable(moment.entry()));
    }
}
