package org.slipway.sequence.exchange;

import java.util.Map;
import java.util.function.Consumer;

import org.slipway.model.Condition;
import org.slipway.model.kinds.Kinds;
import org.slipway.sequence.Format;
import org.slipway.sequence.exchange.form.StepForms;

/** Readers and writers of one format that belong together. */
final class Workshop {
    private final Dialect dialect;
    private final EntryReader reader;
    private final EntryWriter writer;
    private final StepForms forms;

    Workshop(Kinds kinds, Format format, ForeignIds ids, Consumer<Condition> unsaid) {
        this.dialect = Dialect.of(format);
        this.forms = StepForms.of(kinds, format);
        var texts = new ValueTexts(ids);
        Map<String, Codec> codecs = new Codecs(unsaid).all();
        var steps = new StepWriter(dialect, forms, texts, codecs);
        this.writer = new EntryWriter(dialect, steps, new ConditionWriter(unsaid));
        this.reader = new EntryReader(dialect, new StepReader(dialect, forms, texts, codecs), steps, new ConditionReader());
    }

    Dialect dialect() {
        return dialect;
    }

    EntryReader reader() {
        return reader;
    }

    EntryWriter writer() {
        return writer;
    }

    StepForms forms() {
        return forms;
    }
}
