package org.slipway.target.simulated;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.slipway.engine.target.Facts;
import org.slipway.engine.target.TargetException;
import org.slipway.engine.wql.Row;
import org.slipway.target.simulated.device.State;

/** What a simulated machine says about itself. */
final class SimulatedFacts implements Facts {
    private static final long NO_NAMESPACE = 0x8004100EL;
    private static final long NO_CLASS = 0x80041010L;

    private final Machine machine;
    /** Of the state that they were asked for in. */
    private final Map<String, List<Row>> known = new HashMap<>();
    private State told;

    SimulatedFacts(Machine machine) {
        this.machine = machine;
        this.told = machine.state();
    }

    @Override
    public List<Row> rows(String namespace, String className) throws TargetException {
        machine.look("facts");
        if (machine.state() != told) {
            told = machine.state();
            known.clear();
        }
        String key = namespace + "|" + className;
        List<Row> rows = known.get(key);
        if (rows == null) {
            rows = asked(namespace, className);
            known.put(key, rows);
        }
        return rows;
    }

    private List<Row> asked(String namespace, String className) throws TargetException {
        String normal = CIMV2.equals(namespace) ? namespace : plain(namespace);
        FactClasses classes = machine.common().classes();
        if (!classes.hasNamespace(normal)) {
            throw Refused.because("TARGET-NO-NAMESPACE", NO_NAMESPACE, "“" + machine.identity().name() + "” has no namespace “" + namespace + "”.",
                    "Look at the namespace of the query.");
        }
        return classes.rows(machine, normal, className).map(List::copyOf).orElseThrow(() -> Refused.because("TARGET-NO-CLASS", NO_CLASS, "“"
                + machine.identity().name() + "” knows no class “" + className + "”.", "Look at the class of the query, or describe it under classes:."));
    }

    /** Without this machine's name, and with backslashes. */
    private static String plain(String namespace) {
        String backwards = namespace.replace('/', '\\');
        return backwards.startsWith("\\\\.\\") ? backwards.substring(4) : backwards;
    }
}
