package org.slipway.sequence.ui.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;
import org.slipway.ui.testkit.WorkbenchBot;
import org.slipway.workbench.WidgetIds;

/** The form writes rules as the grammar has them, and reads what is written. */
class FaultFormTest {
    private final WorkbenchBot bot = new WorkbenchBot();

    @ParameterizedTest
    @ValueSource(strings = { "fail 1603", "fail 0xC1900208 at \"apply image*\"", "cut in \"Install updates\" time 1", "slow 10 on \"Book 1?\"", "slow 2.5",
            "slow 0.125 at \"run *\"",
            "fail 112 at 'write \"x\"*' in \"Apply\" on \"PC-7\" time 2 chance 0.5 %", "fail 5 chance 20 %" })
    void aRuleThatIsShownIsWrittenAgainAsItWas(String rule) {
        assertEquals(rule, bot.ask(() -> {
            var shell = new Shell(Display.getCurrent());
            try {
                var form = new FaultForm(shell, List.of(), () -> { });
                form.show(FaultTexts.rule(rule).orElseThrow());
                return form.rule();
            } finally {
                shell.dispose();
            }
        }));
    }

    @Test
    void whatWouldEndARuleIsWrittenSoThatItDoesNot() {
        String rule = bot.ask(() -> {
            var shell = new Shell(Display.getCurrent());
            try {
                var form = new FaultForm(shell, List.of(), () -> { });
                ((Combo) find(shell, "faults.in")).setText("Say \"hello\"; it's #1");
                return form.rule();
            } finally {
                shell.dispose();
            }
        });

        assertEquals("fail in 'Say \"hello\"? it?s ?1'", rule);
        assertEquals(rule, FaultTexts.rule(rule).orElseThrow().text());
    }

    private static Control find(Composite in, String id) {
        for (Control each : in.getChildren()) {
            if (id.equals(each.getData(WidgetIds.KEY))) {
                return each;
            }
            Control below = each instanceof Composite composite ? find(composite, id) : null;
            if (below != null) {
                return below;
            }
        }
        return null;
    }
}
