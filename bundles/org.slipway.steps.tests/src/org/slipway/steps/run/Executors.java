package org.slipway.steps.run;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.engine.plan.StepCatalogue;
import org.slipway.engine.plan.StepKind;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.sequence.xml.XmlElement;
import org.slipway.sequence.xml.XmlLimits;
import org.slipway.sequence.xml.XmlReading;
import org.slipway.steps.StepsPackage;

/** The executors that plugin.xml registers. */
final class Executors {

    private Executors() {
    }

    /** The elements of the extension. */
    static List<XmlElement> elements() {
        try (InputStream file = StepsPackage.class.getResourceAsStream("/plugin.xml")) {
            XmlElement plugin = XmlReading.of(file, "plugin.xml", XmlLimits.DEFAULT);
            return plugin.children("extension").filter(each -> each.attribute("point").orElse("").equals("org.slipway.engine.steps")).flatMap(each -> each.children("step")).toList();
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    static StepCatalogue registered() {
        var kinds = new ArrayList<StepKind>();
        for (XmlElement each : elements()) {
            kinds.add(new StepKind(each.attribute("kind").orElseThrow(), "org.slipway.steps", each.attribute("repeatable").map(Boolean::parseBoolean).orElse(false),
                    () -> made(each.attribute("class").orElseThrow())));
        }
        return StepCatalogue.of(kinds);
    }

    static StepExecutor<?> made(String name) throws ProblemException {
        try {
            return (StepExecutor<?>) Class.forName(name).getConstructor().newInstance();
        } catch (ReflectiveOperationException missing) {
            throw new ProblemException(Problem.error("TEST", name + " cannot be made: " + missing), missing);
        }
    }
}
