package org.slipway.steps.check;

import java.util.stream.Stream;

import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Finding;
import org.slipway.sequence.check.Code;
import org.slipway.sequence.check.Fixes;
import org.slipway.sequence.check.SequenceCheck;
import org.slipway.sequence.flow.Flow;
import org.slipway.sequence.flow.Mark;
import org.slipway.steps.DownloadPackageContent;
import org.slipway.steps.DownloadPlace;
import org.slipway.steps.StepsPackage;

/** In Windows PE there is no management client with a cache. */
public final class DownloadPlaceCheck extends SequenceCheck {
    private static final Code PLACE = new Code("SEQ-DOWNLOAD-PLACE", "Content is to go to the cache of the management client in Windows PE.", "There is no client there; the step fails.",
            "Use the cache of the sequence.", "place: clientCache behind the restart into the boot image.");

    public DownloadPlaceCheck() {
        super(PLACE);
    }

    @Override
    protected Stream<Finding> check(Flow flow, CheckScope scope) {
        return flow.steps().filter(moment -> moment.entry() instanceof DownloadPackageContent each && each.getPlace() == DownloadPlace.CLIENT_CACHE && moment.inside().always(Mark.PE))
                .map(moment -> Finding.about(moment.entry(), StepsPackage.Literals.DOWNLOAD_PACKAGE_CONTENT__PLACE, PLACE.problem(!moment.sheltered(), "“" + moment.entry().getName()
                        + "” uses the cache of the management client, and there is none in Windows PE.").next("Use the cache of the sequence."))
                        .with(Fixes.set(moment.entry(), StepsPackage.Literals.DOWNLOAD_PACKAGE_CONTENT__PLACE, DownloadPlace.SEQUENCE_CACHE, "Use the cache of the sequence")));
    }
}
