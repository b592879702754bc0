package org.slipway.sequence.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.model.ModelPackage;
import org.slipway.model.WqlCondition;
import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Finding;
import org.slipway.sequence.flow.Flow;

/** Queries of conditions have the form of a query. What classes and properties there are only the machine knows. */
public final class QueryCheck extends SequenceCheck {
    private static final Code WRONG = new Code("SEQ-QUERY-FORM", "The query of a condition has not the form SELECT … FROM … or SELECT … FROM … WHERE ….",
            "WMI refuses it on every machine: the step fails, or the condition never holds.", "Write it as SELECT * FROM Class WHERE Property = 'value'; wbemtest tries it.",
            "“Selct * From Win32_ComputerSystem”.");
    private static final List<String> OTHERS = List.of("associators", "references");

    public QueryCheck() {
        super(WRONG);
    }

    @Override
    protected Stream<Finding> check(Flow flow, CheckScope scope) {
        Iterable<Object> all = () -> EcoreUtil.getAllContents(flow.sequence(), true);
        return StreamSupport.stream(all.spliterator(), false).filter(WqlCondition.class::isInstance).map(WqlCondition.class::cast)
                .filter(condition -> condition.getQuery() != null && !isQuery(condition.getQuery()))
                .map(condition -> Finding.about(condition, ModelPackage.Literals.WQL_CONDITION__QUERY,
                        WRONG.error("This is no query: it has to be SELECT … FROM … with or without a WHERE ….").next("Correct it; wbemtest tries it on a machine.")));
    }

    /** By its words alone: values are put into the place of variables before it is asked. */
    private static boolean isQuery(String query) {
        String[] words = query.strip().split("\\s+");
        if (words[0].startsWith("%") || OTHERS.contains(words[0].toLowerCase(Locale.ROOT))) {
            return true;
        }
        List<String> small = Arrays.stream(words).map(word -> word.toLowerCase(Locale.ROOT)).toList();
        int from = small.indexOf("from");
        int where = from + 2;
        return small.getFirst().equals("select") && from > 1 && from + 1 < words.length
                && (words.length <= where || small.get(where).equals("where") && words.length > where + 1 || small.get(where).startsWith("where(") || small.get(where).equals(";"));
    }
}
