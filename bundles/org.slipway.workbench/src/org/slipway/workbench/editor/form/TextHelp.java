package org.slipway.workbench.editor.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.IContentProposalProvider;
import org.eclipse.jface.fieldassist.IControlContentAdapter;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Text;
import org.slipway.workbench.editor.file.VariableText;
import org.slipway.workbench.site.SiteElement;
import org.slipway.workbench.site.SiteSnapshot;

/** Completion in a text field: variables after a percent sign, ids and names of what a reference may name. */
final class TextHelp {
    private final FormContext context;
    private final EStructuralFeature feature;
    private Optional<ContentProposalAdapter> adapter = Optional.empty();

    TextHelp(FormContext context, EStructuralFeature feature) {
        this.context = context;
        this.feature = feature;
    }

    /** Whether proposals are being offered. */
    boolean isOpen() {
        return adapter.filter(ContentProposalAdapter::isProposalPopupOpen).isPresent();
    }

    private boolean isUseful() {
        return feature instanceof EReference || feature.getEType().getInstanceClass() == String.class;
    }

    /** The machinery is made when the field is first entered: a form has many fields, and few are. */
    void install(Text text) {
        if (!isUseful()) {
            return;
        }
        Listener[] first = new Listener[1];
        first[0] = event -> {
            text.removeListener(SWT.FocusIn, first[0]);
            adapter = Optional.of(adapter(text));
        };
        text.addListener(SWT.FocusIn, first[0]);
    }

    private ContentProposalAdapter adapter(Text text) {
        boolean whole = feature instanceof EReference || VariableText.isName(feature);
        IControlContentAdapter content = whole ? new TextContentAdapter() : new VariableAdapter();
        IContentProposalProvider proposals = whole ? this::names : this::variables;
        char[] triggers = whole ? "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789".toCharArray() : new char[] { '%' };
        var made = new ContentProposalAdapter(text, content, proposals, KeyStroke.getInstance(SWT.CTRL, SWT.SPACE), triggers);
        made.setProposalAcceptanceStyle(whole ? ContentProposalAdapter.PROPOSAL_REPLACE : ContentProposalAdapter.PROPOSAL_INSERT);
        made.setAutoActivationDelay(200);
        made.setPropagateKeys(true);
        return made;
    }

    private IContentProposal[] names(String contents, int position) {
        String sought = contents.substring(0, position).toLowerCase(Locale.ROOT);
        var found = new ArrayList<IContentProposal>();
        SiteSnapshot now = context.file().site().snapshot();
        if (feature instanceof EReference reference) {
            EClass type = reference.getEReferenceType();
            for (SiteElement target : context.candidates(reference)) {
                String id = now.reference(target, type);
                if (matches(sought, id, target.name())) {
                    found.add(new ContentProposal(id, id + "  –  " + target.name(), null));
                }
            }
        } else {
            context.variables().get().forEach((name, said) -> {
                if (matches(sought, name)) {
                    found.add(new ContentProposal(name, label(name, said), null));
                }
            });
        }
        return found.toArray(IContentProposal[]::new);
    }

    private static boolean matches(String sought, String... where) {
        return List.of(where).stream().anyMatch(each -> each.toLowerCase(Locale.ROOT).contains(sought));
    }

    private IContentProposal[] variables(String contents, int position) {
        int open = VariableText.openPercent(contents.substring(0, position));
        if (open < 0) {
            return new IContentProposal[0];
        }
        String sought = contents.substring(open + 1, position).toLowerCase(Locale.ROOT);
        return context.variables().get().entrySet().stream().filter(each -> matches(sought, each.getKey()))
                .map(each -> new ContentProposal(each.getKey() + "%", label(each.getKey(), each.getValue()), null)).toArray(IContentProposal[]::new);
    }

    private static String label(String name, String said) {
        return said.isBlank() ? name : name + "  –  " + said;
    }

    /** Replaces what was typed since the percent sign. */
    private static final class VariableAdapter extends TextContentAdapter {
        @Override
        public void insertControlContents(Control control, String proposal, int cursor) {
            var text = (Text) control;
            int caret = text.getCaretPosition();
            int open = VariableText.openPercent(text.getText().substring(0, caret));
            text.setSelection(open + 1, caret);
            text.insert(proposal);
        }
    }
}
