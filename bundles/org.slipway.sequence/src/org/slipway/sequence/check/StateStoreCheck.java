package org.slipway.sequence.check;

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Finding;
import org.slipway.sequence.Entry;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.flow.Flow;
import org.slipway.sequence.flow.Moment;

/** A store that is asked for is released, whatever happens between. */
public final class StateStoreCheck extends SequenceCheck {
    private static final Code NEVER = new Code("SEQ-STORE-NEVER-RELEASED", "A state store is asked for and never released.",
            "The state migration point keeps the store open: it is neither offered for restoring nor ever deleted.",
            "Add Release State Store behind the capture or the restore.", "Request State Store, Capture User State, and then at once Apply Operating System.");
    private static final Code FAILURE = new Code("SEQ-STORE-FAILURE", "A step between the request of a state store and its release may end the sequence.",
            "When it fails, the store is never released.", "Let the steps between continue on error.",
            "Capture User State without continueOnError between Request State Store and Release State Store.");

    public StateStoreCheck() {
        super(NEVER, FAILURE);
    }

    @Override
    protected Stream<Finding> check(Flow flow, CheckScope scope) {
        return !whole(flow, scope) ? Stream.empty() : flow.doing("requestsStore").flatMap(request -> {
            Optional<Moment> release = flow.nextAfter(request, each -> each.does("releasesStore") || each.does("requestsStore"))
                    .filter(each -> each.does("releasesStore"));
            return release.map(found -> between(flow, request, found)).orElseGet(() -> Stream.of(Finding.about(request.entry(),
                    NEVER.warning("The store that “" + request.entry().getName() + "” asks for is never released.").next("Add Release State Store behind it."))
                    .with(Fixes.disable(request.entry()))));
        });
    }

    private static Stream<Finding> between(Flow flow, Moment request, Moment release) {
        return flow.steps().filter(each -> each.index() > request.index() && each.index() < release.index())
                .filter(each -> each.does("capturesState") || each.does("restoresState")).filter(each -> !caught(each.entry(), release.entry()))
                .map(each -> Finding.about(each.entry(), SequencePackage.Literals.ENTRY__CONTINUE_ON_ERROR, FAILURE.info("When “" + each.entry().getName()
                        + "” fails, “" + release.entry().getName() + "” does not run and the store stays open.").next("Let it continue on error."))
                        .with(Fixes.set(each.entry(), SequencePackage.Literals.ENTRY__CONTINUE_ON_ERROR, true, "Let “" + each.entry().getName() + "” continue on error")));
    }

    /** Whether something below what holds both goes on after a failure. */
    private static boolean caught(Entry entry, Entry release) {
        for (EObject at = entry; at instanceof Entry each && !EcoreUtil.isAncestor(each, release); at = each.eContainer()) {
            if (each.isContinueOnError()) {
                return true;
            }
        }
        return false;
    }
}
