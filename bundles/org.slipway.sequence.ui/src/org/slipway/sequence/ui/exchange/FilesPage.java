package org.slipway.sequence.ui.exchange;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.slipway.base.Problem;
import org.slipway.workbench.WidgetIds;

/** Which files are to be imported: typed, browsed for, or dropped here. */
final class FilesPage extends WizardPage {
    private Text path;
    private Table files;
    private Button remove;
    private TroubleBox trouble;

    FilesPage() {
        super("files", "Import task sequences", null);
        setDescription("Choose files of MDT (ts.xml or a template) or of Configuration Manager (an export file of the console, .zip, its object.xml, or the XML of a task sequence).");
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(4).margins(12, 12).spacing(8, 8).applyTo(area);
        new Label(area, SWT.NONE).setText("File");
        path = WidgetIds.mark(new Text(area, SWT.BORDER), "import.path");
        path.setMessage("//server/share/Control/W11/ts.xml");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(path);
        path.addListener(SWT.DefaultSelection, entered -> addTyped());
        path.addListener(SWT.Traverse, key -> key.doit = key.detail != SWT.TRAVERSE_RETURN || path.getText().isBlank());
        path.addModifyListener(typed -> complete());
        button(area, "Add", "import.add").addSelectionListener(SelectionListener.widgetSelectedAdapter(pressed -> addTyped()));
        button(area, "Browse…", "import.browse").addSelectionListener(SelectionListener.widgetSelectedAdapter(pressed -> browse()));
        new Label(area, SWT.NONE).setText("Import");
        files = WidgetIds.mark(new Table(area, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL), "import.files");
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(420, 140).applyTo(files);
        files.addListener(SWT.Selection, chosen -> remove.setEnabled(files.getSelectionCount() > 0));
        files.addListener(SWT.KeyDown, key -> {
            if (key.keyCode == SWT.DEL) {
                removeChosen();
            }
        });
        remove = button(area, "Remove", "import.remove");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(remove);
        remove.setEnabled(false);
        remove.addSelectionListener(SelectionListener.widgetSelectedAdapter(pressed -> removeChosen()));
        trouble = new TroubleBox(this, area, "import.problems");
        acceptDrops(area);
        setControl(area);
        path.setFocus();
    }

    private static Button button(Composite parent, String text, String id) {
        var button = WidgetIds.mark(new Button(parent, SWT.PUSH), id);
        button.setText(text);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(button);
        return button;
    }

    private void acceptDrops(Composite area) {
        var target = new DropTarget(area, DND.DROP_COPY | DND.DROP_DEFAULT);
        target.setTransfer(FileTransfer.getInstance());
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(DropTargetEvent event) {
                event.detail = Stream.of(event.dataTypes).anyMatch(FileTransfer.getInstance()::isSupportedType) ? DND.DROP_COPY : DND.DROP_NONE;
            }

            @Override
            public void drop(DropTargetEvent event) {
                if (event.data instanceof String[] dropped) {
                    Arrays.stream(dropped).forEach(FilesPage.this::add);
                }
            }
        });
    }

    private void browse() {
        var dialog = new FileDialog(getShell(), SWT.OPEN | SWT.MULTI);
        dialog.setText("Import task sequences");
        dialog.setFilterNames(new String[] { "Task sequences (*.xml, *.zip)", "All files" });
        dialog.setFilterExtensions(new String[] { "*.xml;*.zip", "*" });
        if (dialog.open() != null) {
            Stream.of(dialog.getFileNames()).forEach(name -> add(Path.of(dialog.getFilterPath(), name).toString()));
        }
    }

    private void addTyped() {
        String typed = path.getText().strip().replaceAll("^\"(.*)\"$", "$1"); // as Windows copies a path
        if (!typed.isEmpty()) {
            add(typed);
            path.setText("");
        }
    }

    private void add(String file) {
        if (!added().contains(file)) {
            new TableItem(files, SWT.NONE).setText(file);
        }
        complete();
    }

    private void removeChosen() {
        files.remove(files.getSelectionIndices());
        remove.setEnabled(false);
        complete();
    }

    private void complete() {
        trouble.show("", List.of());
        setPageComplete(files.getItemCount() > 0 || !path.getText().isBlank());
    }

    /** What was typed and not added is meant too. */
    List<String> files() {
        addTyped();
        return added();
    }

    private List<String> added() {
        return Stream.of(files.getItems()).map(TableItem::getText).toList();
    }

    void show(List<Problem> problems) {
        trouble.show("Nothing can be imported like this.", problems);
    }
}
