package org.slipway.workbench.shell;

import java.util.Optional;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.slipway.workbench.Messages;
import org.slipway.workbench.appearance.Colours;

/** Shows a file's two texts side by side, with the lines that differ marked, and lets the user choose. Nothing is lost by waiting. */
final class ConflictDialog extends MessageDialog {

    enum Choice {
        MINE, THEIRS, LATER
    }

    /** The button that loses nothing is the one that Return presses. */
    private static final int LATER = 2;

    private final String mine;
    private final Optional<String> theirs;

    ConflictDialog(Shell parent, String path, String mine, Optional<String> theirs) {
        super(parent, theirs.isPresent() ? Messages.conflict_title : Messages.conflict_title_deleted, null,
                Messages.bind(theirs.isPresent() ? Messages.conflict_changed : Messages.conflict_deleted, path), MessageDialog.WARNING, LATER,
                Messages.conflict_keep_mine, theirs.isPresent() ? Messages.conflict_take_theirs : Messages.conflict_let_go, Messages.conflict_later);
        this.mine = mine;
        this.theirs = theirs;
        setShellStyle(getShellStyle() | SWT.RESIZE | SWT.MAX);
    }

    Choice ask() {
        return switch (open()) {
            case 0 -> Choice.MINE;
            case 1 -> Choice.THEIRS;
            default -> Choice.LATER;
        };
    }

    @Override
    protected Control createCustomArea(Composite parent) {
        var both = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).equalWidth(true).margins(0, 0).applyTo(both);
        GridDataFactory.fillDefaults().grab(true, true).hint(convertWidthInCharsToPixels(150), convertHeightInCharsToPixels(24)).applyTo(both);
        new Label(both, SWT.NONE).setText(Messages.conflict_mine);
        new Label(both, SWT.NONE).setText(Messages.conflict_theirs);
        String other = theirs.orElse("");
        LineDifference difference = LineDifference.between(mine, other);
        StyledText left = text(both, mine, difference.onlyInFirst());
        StyledText right = text(both, other, difference.onlyInSecond());
        left.getVerticalBar().addListener(SWT.Selection, moved -> right.setTopIndex(left.getTopIndex()));
        right.getVerticalBar().addListener(SWT.Selection, moved -> left.setTopIndex(right.getTopIndex()));
        return both;
    }

    private static StyledText text(Composite parent, String content, Iterable<Integer> marked) {
        var text = new StyledText(parent, SWT.READ_ONLY | SWT.BORDER | SWT.H_SCROLL | SWT.V_SCROLL);
        text.setFont(JFaceResources.getTextFont());
        text.setText(content);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(text);
        RGB mark = new Colours(text).difference();
        for (int line : marked) {
            if (line < text.getLineCount()) {
                text.setLineBackground(line, 1, new Color(mark));
            }
        }
        return text;
    }
}
