package org.slipway.workbench.help;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.site.OpenedSites;

/** The help contents, to be read beside the work. */
public final class HelpView {
    public static final String ID = "org.slipway.workbench.help";

    private final List<Topic> topics;
    private Combo contents;
    private PageWidget page;

    @Inject
    public HelpView(OpenedSites sites) {
        this.topics = Stream.concat(new TopicReader().read(Platform.getExtensionRegistry()).stream(),
                Stream.of(CodesTopic.of(sites.explanations()))).toList();
    }

    @PostConstruct
    void create(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        contents = WidgetIds.mark(new Combo(parent, SWT.DROP_DOWN | SWT.READ_ONLY), "help.contents");
        contents.setItems(topics.stream().map(Topic::title).toArray(String[]::new));
        contents.addListener(SWT.Selection, chosen -> show(topics.get(contents.getSelectionIndex()), Optional.empty()));
        GridDataFactory.fillDefaults().grab(true, false).indent(6, 6).applyTo(contents);
        page = new PageWidget(parent, this::follow);
        GridDataFactory.fillDefaults().grab(true, true).indent(0, 6).applyTo(page.control());
        show(topics.getFirst(), Optional.empty());
    }

    /** Shows a topic, and in it what stands under a heading. */
    void show(String id, Optional<String> heading) {
        topics.stream().filter(topic -> topic.id().equals(id)).findFirst().ifPresent(topic -> show(topic, heading));
    }

    private void show(Topic topic, Optional<String> heading) {
        contents.select(topics.indexOf(topic));
        page.show(PageText.of(topic), heading);
    }

    /** A link names another page's file, perhaps with a heading behind #. */
    private void follow(String target) {
        int hash = target.indexOf('#');
        String id = (hash < 0 ? target : target.substring(0, hash)).replaceFirst("\\.md$", "");
        show(id, hash < 0 ? Optional.empty() : Optional.of(target.substring(hash + 1)));
    }

    @Focus
    void focus() {
        page.control().setFocus();
    }
}
