package org.slipway.sequence.ui.faults;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.slipway.target.simulated.fault.FaultRule;
import org.slipway.target.simulated.fault.FaultRule.Effect;
import org.slipway.workbench.WidgetIds;

/** One rule, field by field. Each change tells how it is written now. */
final class FaultForm {
    /** What simulated machines call their acts; a star stands for what the act is done to. */
    private static final List<String> ACTS = List.of("apply image*", "partition disk*", "bring *", "run *", "run msiexec*", "run cmd*", "add drivers*", "apply answers*",
            "start windows from*", "restart*", "install updates", "join domain*", "join workgroup*", "save state*", "restore state*", "protect*", "write *", "connect *",
            "capture *", "upgrade from*");
    private static final List<String> CODES = List.of("1603 – installation failed", "1618 – another installation runs", "112 – disk full", "53 – network path not found",
            "5 – access denied", "0x80072EE7 – server name not found", "0xC1900208 – incompatible app", "0x80070002 – file not found");
    private static final int FAIL = 0;
    private static final int CUT = 1;
    private static final int SLOW = 2;

    private final Combo effect;
    private final Combo code;
    private final Text factor;
    private final Label amount;
    private final Combo at;
    private final Combo in;
    private final Text on;
    private final Spinner time;
    private final Spinner chance;
    private final Runnable changed;
    private boolean filling;

    /** @param steps whose names are offered; @param changed hears of each change */
    FaultForm(Composite parent, List<String> steps, Runnable changed) {
        this.changed = changed;
        var form = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(10, 6).applyTo(form);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(form);
        effect = field(form, "What happens", "faults.effect", SWT.READ_ONLY, List.of("it fails", "the power goes", "it takes longer"));
        effect.select(FAIL);
        amount = new Label(form, SWT.NONE);
        amount.setText("with code");
        var amounts = new Composite(form, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(amounts);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(amounts);
        code = combo(amounts, "faults.code", SWT.NONE, CODES);
        factor = WidgetIds.mark(new Text(amounts, SWT.BORDER), "faults.factor");
        factor.setText("10");
        factor.setToolTipText("More than 0 and at most 10000, as 2.5; below 1 it is faster");
        at = field(form, "when the machine does", "faults.at", SWT.NONE, ACTS);
        at.setToolTipText("What is done, and to what; * stands for any text. Empty: anything.");
        in = field(form, "in the step", "faults.in", SWT.NONE, steps);
        in.setToolTipText("The name of a step; * stands for any text. Empty: in any.");
        label(form, "on machines");
        on = WidgetIds.mark(new Text(form, SWT.BORDER), "faults.on");
        on.setMessage("all; a model or a name, with *");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(on);
        label(form, "how often");
        var often = new Composite(form, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).applyTo(often);
        time = spinner(often, "faults.time", 0, 1000, 0);
        time.setToolTipText("0: each time; 1: the first time alone, and so on");
        label(often, "th time alone (0: each),  chance");
        chance = spinner(often, "faults.chance", 1, 1000, 1000);
        chance.setDigits(1);
        label(often, "%");
        List.of(effect, code, at, in).forEach(each -> each.addModifyListener(event -> changed()));
        List.of(factor, on).forEach(each -> each.addModifyListener(event -> changed()));
        List.of(time, chance).forEach(each -> each.addModifyListener(event -> changed()));
        effect.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> amounts()));
        amounts();
    }

    private static void label(Composite parent, String text) {
        new Label(parent, SWT.NONE).setText(text);
    }

    private static Combo field(Composite form, String name, String id, int style, List<String> offered) {
        label(form, name);
        return combo(form, id, style, offered);
    }

    private static Combo combo(Composite parent, String id, int style, List<String> offered) {
        var combo = WidgetIds.mark(new Combo(parent, SWT.DROP_DOWN | style), id);
        combo.setItems(offered.toArray(String[]::new));
        GridDataFactory.fillDefaults().grab(true, false).hint(210, SWT.DEFAULT).applyTo(combo);
        return combo;
    }

    private static Spinner spinner(Composite parent, String id, int least, int most, int first) {
        var spinner = WidgetIds.mark(new Spinner(parent, SWT.BORDER), id);
        spinner.setValues(first, least, most, 0, 1, 10);
        return spinner;
    }

    private void changed() {
        if (!filling) {
            changed.run();
        }
    }

    /** Only what the effect asks for is seen. */
    private void amounts() {
        boolean fails = effect.getSelectionIndex() == FAIL;
        boolean slows = effect.getSelectionIndex() == SLOW;
        amount.setText(fails ? "with code" : slows ? "times as long" : "");
        seen(code, fails);
        seen(factor, slows);
        code.getParent().getParent().layout(true, true);
    }

    private static void seen(Control control, boolean seen) {
        control.setVisible(seen);
        GridDataFactory.fillDefaults().grab(true, false).exclude(!seen).applyTo(control);
    }

    /** The rule as it is written. */
    String rule() {
        var rule = new StringBuilder(switch (effect.getSelectionIndex()) {
            case CUT -> "cut";
            case SLOW -> "slow " + factor.getText().strip();
            default -> code.getText().isBlank() ? "fail" : "fail " + code.getText().split("–")[0].strip();
        });
        where("at", at.getText(), rule);
        where("in", in.getText(), rule);
        where("on", on.getText(), rule);
        if (time.getSelection() > 0) {
            rule.append(" time ").append(time.getSelection());
        }
        if (chance.getSelection() < 1000) {
            int tenths = chance.getSelection();
            rule.append(" chance ").append(tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + "." + tenths % 10).append(" %");
        }
        return rule.toString();
    }

    private static void where(String word, String pattern, StringBuilder rule) {
        if (!pattern.isBlank()) {
            // Of the two quotes, that which the text does not hold; what ends a rule or begins a comment stands for itself as ?.
            String safe = pattern.strip().replace(';', '?').replace('#', '?');
            char quote = safe.indexOf('"') < 0 ? '"' : '\'';
            rule.append(' ').append(word).append(' ').append(quote).append(quote == '\'' ? safe.replace('\'', '?') : safe).append(quote);
        }
    }

    void show(FaultRule rule) {
        filling = true;
        switch (rule.effect()) {
            case Effect.Fail fail -> {
                effect.select(FAIL);
                code.setText(fail.code() < 0x1_0000 ? String.valueOf(fail.code()) : String.format("0x%08X", fail.code()));
            }
            case Effect.Cut cut -> effect.select(CUT);
            case Effect.Slow slow -> {
                effect.select(SLOW);
                factor.setText(BigDecimal.valueOf(slow.factor()).stripTrailingZeros().toPlainString());
            }
        }
        at.setText(rule.at().map(glob -> glob.pattern()).orElse(""));
        in.setText(rule.in().map(glob -> glob.pattern()).orElse(""));
        on.setText(rule.on().map(glob -> glob.pattern()).orElse(""));
        time.setSelection(rule.time());
        chance.setSelection((int) Math.round(rule.chance() * 1000));
        amounts();
        filling = false;
    }

    Optional<String> empty() {
        return at.getText().isBlank() && in.getText().isBlank() && on.getText().isBlank() ? Optional.of("It concerns everything that any machine does.") : Optional.empty();
    }
}
