package org.slipway.workbench.editor.form;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.slipway.base.Severity;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.editor.file.FeatureText;
import org.slipway.workbench.site.SiteProblem;

/** A field with what stands around it: its label, what it is for, what is wrong with it, and a way back to its default. */
final class FieldRow {
    private final FormContext context;
    private final Composite parent;
    private final Field field;
    private final Label label;
    private final Control body;
    private final Label help;
    private Optional<Link> message = Optional.empty();
    private Optional<Link> reset = Optional.empty();
    private Optional<ControlDecoration> mark = Optional.empty();
    private List<SiteProblem> problems = List.of();
    private Measures measures = new Measures(-1, "", new Point(0, 0), new Point(0, 0), 0, 0);
    private boolean editable = true;

    FieldRow(FormContext context, Composite parent, Field field, Font small, Runnable resized) {
        this.context = context;
        this.parent = parent;
        this.field = field;
        label = new Label(parent, SWT.NONE);
        label.setText(field.label());
        label.setToolTipText(FeatureText.documentation(field.feature(), context.kinds()) + "\n\nIn the text: " + field.feature().getName());
        body = field.create(parent);
        help = context.look().own(new Label(parent, SWT.WRAP));
        help.setFont(small);
        field.focusControl().getAccessible().addAccessibleListener(AccessibleListener.getNameAdapter(event -> event.result = field.label()));
        field.onComplaint(() -> {
            refreshProblems();
            resized.run();
        });
    }

    /** How large the parts of the row are at a width, and what that depends on. */
    record Measures(int width, Object key, Point label, Point body, int message, int help) {
    }

    Field field() {
        return field;
    }

    /** Measuring is what a form spends its time with, so it is done when something changed and not else. */
    Measures measure(int width) {
        Object key = List.of(field.sizeKey(), help.getText(), message().map(Link::getText).orElse(""));
        if (measures.width() != width || !measures.key().equals(key)) {
            measures = new Measures(width, key, label.computeSize(SWT.DEFAULT, SWT.DEFAULT), field.size(width),
                    message().map(link -> link.computeSize(width, SWT.DEFAULT).y).orElse(0),
                    help.getText().isEmpty() ? 0 : help.computeSize(width, SWT.DEFAULT).y);
        }
        return measures;
    }

    Label label() {
        return label;
    }

    Control body() {
        return body;
    }

    Label help() {
        return help;
    }

    Optional<Link> message() {
        return message.filter(Control::getVisible);
    }

    Optional<Link> reset() {
        return reset.filter(Control::getVisible);
    }

    void refresh() {
        field.refresh();
        String note = field.differs() ? "The selected ones differ here; what you enter goes to all of them." : field.note();
        String text = (note.isEmpty() ? "" : note + "\n") + field.help();
        if (!help.getText().equals(text.replace("&", "&&"))) {
            help.setText(text.replace("&", "&&"));
        }
        boolean canReset = editable && field.canReset();
        if (canReset && reset.isEmpty()) {
            reset = Optional.of(makeReset());
        }
        reset.ifPresent(link -> link.setVisible(canReset));
    }

    private Link makeReset() {
        Link link = context.look().own(new Link(parent, SWT.NONE));
        link.setText("<a>Reset</a>");
        String standard = FeatureText.defaultText(field.feature());
        link.setToolTipText(standard.isEmpty() ? "Takes the value away" : "Back to the default, " + standard);
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> field.reset()));
        WidgetIds.mark(link, "field." + field.feature().getName() + ".reset");
        colour(link);
        return link;
    }

    void setEditable(boolean on) {
        editable = on;
        field.setEditable(on);
    }

    /** Shows what is wrong; what is being typed comes first, for it is not in the file yet. */
    void show(List<SiteProblem> now) {
        problems = now;
        refreshProblems();
    }

    private void refreshProblems() {
        Optional<String> complaint = field.complaint();
        if (complaint.isEmpty() && problems.isEmpty()) {
            message.ifPresent(link -> link.setVisible(false));
            mark.ifPresent(ControlDecoration::hide);
            return;
        }
        Severity worst = complaint.isPresent() ? Severity.ERROR
                : problems.stream().map(each -> each.problem().severity()).min(Severity::compareTo).orElseThrow();
        if (message.isEmpty()) {
            message = Optional.of(makeMessage());
        }
        String text = complaint.map(FieldRow::escaped).orElseGet(this::problemText);
        Link link = message.get();
        if (!link.getVisible() || !link.getText().equals(text)) {
            link.setText(text);
            link.setForeground(worst == Severity.ERROR ? context.look().error() : context.look().warning());
            link.setVisible(true);
        }
        decorate(worst, text.replaceAll("</?a[^>]*>", ""));
    }

    private Link makeMessage() {
        Link link = context.look().own(new Link(parent, SWT.WRAP));
        WidgetIds.mark(link, "field." + field.feature().getName() + ".problem");
        link.setLinkForeground(context.look().accent());
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> fix(event.text)));
        return link;
    }

    private String problemText() {
        var text = new StringBuilder();
        for (int i = 0; i < problems.size(); i++) {
            SiteProblem problem = problems.get(i);
            text.append(i == 0 ? "" : "\n").append(escaped(problem.problem().text()));
            if (problem.fixes().isEmpty() && !problem.problem().nextStep().isEmpty()) {
                text.append(' ').append(escaped(problem.problem().nextStep()));
            }
            for (int j = 0; editable && j < problem.fixes().size(); j++) {
                text.append("  <a href=\"").append(i).append(':').append(j).append("\">").append(escaped(problem.fixes().get(j))).append("</a>");
            }
        }
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&&").replace("<", "‹");
    }

    private void fix(String which) {
        String[] at = which.split(":");
        SiteProblem problem = problems.get(Integer.parseInt(at[0]));
        context.file().site().fix(problem, problem.fixes().get(Integer.parseInt(at[1])));
    }

    /** A decoration listens to every composite above it, so only fields that have a problem get one. */
    private void decorate(Severity severity, String text) {
        if (mark.isEmpty()) {
            mark = Optional.of(new ControlDecoration(field.focusControl(), SWT.LEFT | SWT.TOP));
        }
        String id = severity == Severity.ERROR ? FieldDecorationRegistry.DEC_ERROR
                : severity == Severity.WARNING ? FieldDecorationRegistry.DEC_WARNING : FieldDecorationRegistry.DEC_INFORMATION;
        mark.get().setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(id).getImage());
        mark.get().setDescriptionText(text);
        mark.get().show();
    }

    /** Takes the theme's colours; called again when the theme changes. */
    void colour() {
        help.setForeground(context.look().muted());
        reset.ifPresent(this::colour);
        message.ifPresent(link -> link.setLinkForeground(context.look().accent()));
    }

    private void colour(Link link) {
        link.setForeground(context.look().muted());
        link.setLinkForeground(context.look().muted());
    }
}
