package org.slipway.workbench.help;

import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.slipway.model.check.Explanation;
import org.slipway.workbench.Messages;

/** A page made of what the installed checks say about their codes. */
final class CodesTopic {
    static final String ID = "problem-codes";

    private CodesTopic() {
    }

    static Topic of(List<Explanation> explanations) {
        var text = new StringBuilder("# ").append(Messages.help_codes).append("\n\n").append(Messages.help_codes_intro).append("\n");
        for (Explanation each : explanations) {
            text.append("\n## ").append(each.code()).append("\n\n").append(each.what()).append(' ').append(each.why()).append("\n\n")
                    .append(NLS.bind(Messages.help_codes_mend, each.mend())).append("\n");
        }
        return Topic.of(ID, text.toString());
    }
}
