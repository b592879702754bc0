package org.slipway.sequence.ui.simulate;

import java.util.List;

import org.slipway.base.Problem;
import org.slipway.engine.content.Content;
import org.slipway.engine.plan.Plan;
import org.slipway.engine.run.RunStart;
import org.slipway.engine.target.Target;
import org.slipway.model.site.OpenSite;

/**
 * All that a run in the window needs, of its own: nothing of the editor is touched while it goes on.
 *
 * @param remarks what is taken as given, and what is doubtful
 */
record Prepared(OpenSite site, Plan plan, Target target, Content content, RunStart start, List<Problem> remarks) implements AutoCloseable {
    @Override
    public void close() {
        site.close();
    }
}
