package org.slipway.sequence.ui.compare;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.slipway.sequence.exchange.file.Formats;
import org.slipway.workbench.AskingDialog;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.site.SiteElement;

/** Asks which sequence is compared, and with what. */
final class CompareDialog extends AskingDialog<CompareDialog.Wanted> {

    /** The older version on the left, the newer on the right. */
    record Wanted(VersionSource left, VersionSource right, String name) {
    }

    private final List<SiteElement> sequences;
    private final Optional<SiteElement> first;
    private final Formats formats;
    private Combo sequence;
    private Button saved;
    private Button other;
    private Button file;
    private Combo others;
    private Text path;

    CompareDialog(Shell parent, List<SiteElement> sequences, Optional<SiteElement> first, Formats formats) {
        super(parent, "Compare a task sequence", "Compare");
        this.sequences = List.copyOf(sequences);
        this.first = first;
        this.formats = formats;
    }

    @Override
    protected void fill(Composite area) {
        setMessage("Both are shown side by side, and what differs is marked. Comments and the layout of the files do not count.");
        new Label(area, SWT.NONE).setText("Task sequence");
        sequence = combo(area, "compare.sequence", first);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(sequence);
        new Label(area, SWT.NONE).setText("with");
        saved = radio(area, "compare.saved", "what was last saved");
        GridDataFactory.fillDefaults().span(2, 1).applyTo(saved);
        new Label(area, SWT.NONE);
        other = radio(area, "compare.other", "another one");
        others = combo(area, "compare.others", sequences.stream().filter(each -> first.filter(each::equals).isEmpty()).findFirst());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(others);
        others.addListener(SWT.Selection, chosen -> pick(other));
        new Label(area, SWT.NONE);
        file = radio(area, "compare.file", "a file");
        var named = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(named);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(named);
        path = WidgetIds.mark(new Text(named, SWT.BORDER), "compare.path");
        path.setMessage("a .yaml file, a ts.xml, an export file (.zip) …");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(320, SWT.DEFAULT).applyTo(path);
        path.addModifyListener(typed -> pick(file));
        var browse = new Button(named, SWT.PUSH);
        browse.setText("Browse…");
        browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(pressed -> Optional.ofNullable(new FileDialog(getShell(), SWT.OPEN).open()).ifPresent(path::setText)));
        saved.setSelection(true);
    }

    private Combo combo(Composite area, String id, Optional<SiteElement> chosen) {
        var combo = WidgetIds.mark(new Combo(area, SWT.READ_ONLY), id);
        sequences.forEach(each -> combo.add(each.label() + "  (" + each.id() + ")"));
        combo.select(Math.max(0, chosen.map(sequences::indexOf).orElse(0)));
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(pressed -> validate()));
        return combo;
    }

    private Button radio(Composite area, String id, String text) {
        var radio = WidgetIds.mark(new Button(area, SWT.RADIO), id);
        radio.setText(text);
        radio.addSelectionListener(SelectionListener.widgetSelectedAdapter(pressed -> pick(radio)));
        return radio;
    }

    /** The three stand beside fields of their own, so they are one choice by hand. */
    private void pick(Button chosen) {
        List.of(saved, other, file).forEach(each -> each.setSelection(each == chosen));
        validate();
    }

    @Override
    protected void validate() {
        if (sequence.getSelectionIndex() < 0) {
            setErrorMessage("This site has no task sequences yet.");
            want(Optional.empty());
            return;
        }
        SiteElement one = sequences.get(sequence.getSelectionIndex());
        SiteElement another = sequences.get(others.getSelectionIndex());
        String named = path.getText().strip().replaceAll("^\"(.*)\"$", "$1");
        var now = new VersionSource.Current(one);
        want(saved.getSelection() ? Optional.of(new Wanted(new VersionSource.Saved(one), now, one.label()))
                : other.getSelection() ? Optional.of(new Wanted(now, new VersionSource.Current(another), one.label())).filter(each -> !one.equals(another))
                        : Optional.of(new Wanted(new VersionSource.OnDisk(named, one.id(), formats), now, one.label())).filter(each -> !named.isEmpty()));
        setErrorMessage(other.getSelection() && one.equals(another) ? "Choose another one: it is compared with itself." : null);
    }
}
