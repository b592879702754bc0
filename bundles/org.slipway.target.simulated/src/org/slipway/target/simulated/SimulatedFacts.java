package org.slipway.target.simulated;

import java.util.List;

import org.slipway.engine.target.Facts;
import org.slipway.engine.target.TargetException;
import org.slipway.engine.wql.Row;

/** What a simulated machine says about itself. */
final class SimulatedFacts implements Facts {
    private static final long NO_NAMESPACE = 0x8004100EL;
    private static final long NO_CLASS = 0x80041010L;

    private final Machine machine;

    SimulatedFacts(Machine machine) {
        this.machine = machine;
    }

    @Override
    public List<Row> rows(String namespace, String className) throws TargetException {
        machine.look("facts");
        String normal = namespace.replace('/', '\\').replaceFirst("(?i)^\\\\\\\\\\.\\\\", "");
        FactClasses classes = machine.common().classes();
        if (!classes.hasNamespace(normal)) {
            throw Refused.because("TARGET-NO-NAMESPACE", NO_NAMESPACE, "“" + machine.identity().name() + "” has no namespace “" + namespace + "”.",
                    "Look at the namespace of the query.");
        }
        return classes.rows(machine, normal, className).orElseThrow(() -> Refused.because("TARGET-NO-CLASS", NO_CLASS, "“" + machine.identity().name()
                + "” knows no class “" + className + "”.", "Look at the class of the query, or describe it under classes:."));
    }
}
