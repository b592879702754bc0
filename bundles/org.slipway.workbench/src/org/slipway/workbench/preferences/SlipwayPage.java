package org.slipway.workbench.preferences;

import java.time.Duration;

import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.slipway.workbench.Messages;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.appearance.Appearance;
import org.slipway.workbench.appearance.Theme;

/** The preferences of the workbench: few, since good defaults need none. */
public final class SlipwayPage extends PreferencePage implements IWorkbenchPreferencePage {
    public static final String ID = "org.eclipse.ui.preferencePages.Workbench";
    private static final int LONGEST_PAUSE = 5000;
    private static final int STEP = 100;

    private final Settings settings = Settings.ofThisUser();
    private Combo theme;
    private Spinner pause;
    private Button reopen;
    private Button sourceFirst;
    private IThemeEngine engine;

    @Override
    public void init(IWorkbench workbench) {
        engine = workbench.getService(IThemeEngine.class);
    }

    @Override
    protected Control createContents(Composite parent) {
        var page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 10).applyTo(page);
        new Label(page, SWT.NONE).setText(Messages.preferences_theme);
        theme = WidgetIds.mark(new Combo(page, SWT.READ_ONLY), "preferences.theme");
        theme.setItems(Messages.preferences_theme_light, Messages.preferences_theme_dark, Messages.preferences_theme_system);
        new Label(page, SWT.NONE).setText(Messages.preferences_pause);
        pause = WidgetIds.mark(new Spinner(page, SWT.BORDER), "preferences.pause");
        pause.setValues(Settings.DEFAULT_PAUSE, STEP, LONGEST_PAUSE, 0, STEP, 5 * STEP);
        reopen = check(page, Messages.preferences_reopen, "preferences.reopen");
        sourceFirst = check(page, Messages.preferences_source_first, "preferences.sourceFirst");
        show(settings.theme(), (int) settings.pause().toMillis(), settings.reopen(), settings.sourceFirst());
        return page;
    }

    private static Button check(Composite page, String text, String id) {
        Button button = WidgetIds.mark(new Button(page, SWT.CHECK), id);
        button.setText(text);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(button);
        return button;
    }

    private void show(Theme chosen, int milliseconds, boolean reopens, boolean source) {
        theme.select(chosen.ordinal());
        pause.setSelection(milliseconds);
        reopen.setSelection(reopens);
        sourceFirst.setSelection(source);
    }

    @Override
    protected void performDefaults() {
        show(Theme.SYSTEM, Settings.DEFAULT_PAUSE, true, false);
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        Theme chosen = Theme.values()[theme.getSelectionIndex()];
        if (chosen != settings.theme()) {
            settings.theme(chosen);
            new Appearance().use(chosen, engine);
        }
        settings.pause(Duration.ofMillis(pause.getSelection()));
        settings.reopen(reopen.getSelection());
        settings.sourceFirst(sourceFirst.getSelection());
        return true;
    }
}
