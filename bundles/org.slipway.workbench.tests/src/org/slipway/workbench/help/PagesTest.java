package org.slipway.workbench.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;

/** The pages that are installed. */
class PagesTest {
    private final List<Topic> topics = new TopicReader().read(Platform.getExtensionRegistry());

    @Test
    void beginWithTheFirstSteps() {
        assertEquals("First steps", topics.getFirst().title());
    }

    @Test
    void linkOnlyToPagesThatAreThere() {
        var ids = topics.stream().map(Topic::id).collect(Collectors.toSet());
        ids.add(CodesTopic.ID);
        for (Topic topic : topics) {
            PageText.of(topic).spans().stream().filter(span -> span.style() == PageText.Style.LINK)
                    .forEach(span -> assertTrue(ids.contains(span.target().replaceFirst("\\.md.*", "")), () -> topic.id() + " links to " + span.target()));
        }
    }
}
