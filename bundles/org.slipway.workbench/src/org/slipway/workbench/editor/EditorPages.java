package org.slipway.workbench.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.slipway.workbench.editor.KindPages.Brought;

/** The pages of one editor that show the model: Design first, then those that bundles bring. One that could not be made is absent. */
final class EditorPages {

    /** Puts what a page shows behind the others; the page that cannot be made says so in its place. */
    interface Book {
        void add(String name, Function<Composite, Control> maker);
    }

    private final List<Optional<KindPage>> pages = new ArrayList<>();

    void make(String kind, KindPages brought, PageContext context, Book book) {
        book.add("Design", parent -> added(brought.design(kind).map(each -> made(each, parent, context)).orElseGet(() -> new DesignPage(parent, context))));
        fill(1);
        for (Brought each : brought.further(kind)) {
            int next = pages.size() + 1;
            book.add(each.name(), parent -> added(made(each, parent, context)));
            fill(next);
        }
    }

    private static KindPage made(Brought brought, Composite parent, PageContext context) {
        return brought.factory().create(parent, context);
    }

    private Control added(KindPage page) {
        pages.add(Optional.of(page));
        return page.control();
    }

    /** A page that broke leaves its place empty. */
    private void fill(int count) {
        while (pages.size() < count) {
            pages.add(Optional.empty());
        }
    }

    /** What stands before the Source page. */
    int count() {
        return pages.size();
    }

    Optional<KindPage> at(int index) {
        return index >= 0 && index < pages.size() ? pages.get(index) : Optional.empty();
    }

    Optional<KindPage> design() {
        return at(0);
    }

    private List<KindPage> all() {
        return pages.stream().flatMap(Optional::stream).toList();
    }

    /** What is not in front reads the model when it comes there. */
    void modelChanged(int front) {
        design().ifPresent(KindPage::modelChanged);
        at(front).filter(page -> front > 0).ifPresent(KindPage::modelChanged);
    }

    void problemsChanged(int front) {
        design().ifPresent(KindPage::problemsChanged);
        at(front).filter(page -> front > 0).ifPresent(KindPage::problemsChanged);
    }

    void colour() {
        all().forEach(KindPage::colour);
    }

    void commit() {
        all().forEach(KindPage::commit);
    }

    boolean isPending() {
        return all().stream().anyMatch(KindPage::isPending);
    }
}
