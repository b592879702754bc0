package org.slipway.workbench.problems;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.slipway.workbench.Messages;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.site.SiteProblem;

/** Says that the problems of one file alone are shown, as long as that is so; pressing it shows all again. */
final class FileChip {
    private final ToolBar bar;
    private final ToolItem chip;
    private Optional<String> path = Optional.empty();

    FileChip(Composite parent, Runnable pressedOn) {
        bar = new ToolBar(parent, SWT.FLAT | SWT.RIGHT);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).exclude(true).applyTo(bar);
        chip = WidgetIds.mark(new ToolItem(bar, SWT.PUSH), "problems.only");
        chip.setToolTipText(Messages.problems_all_files);
        chip.addListener(SWT.Selection, pressed -> pressedOn.run());
        bar.setVisible(false);
    }

    void show(String file) {
        put(Optional.of(file));
    }

    void clear() {
        put(Optional.empty());
    }

    private void put(Optional<String> now) {
        path = now;
        chip.setText(now.map(file -> Messages.bind(Messages.problems_only, file.replace("&", "&&"))).orElse(""));
        bar.setVisible(now.isPresent());
        ((GridData) bar.getLayoutData()).exclude = now.isEmpty();
        bar.requestLayout();
    }

    List<SiteProblem> filter(List<SiteProblem> all) {
        return path.map(only -> all.stream().filter(each -> each.path().equals(only)).toList()).orElse(all);
    }
}
