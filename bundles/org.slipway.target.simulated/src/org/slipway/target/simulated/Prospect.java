package org.slipway.target.simulated;

import java.util.List;
import java.util.function.UnaryOperator;

import org.slipway.engine.machine.Foresight;
import org.slipway.model.Condition;
import org.slipway.target.simulated.command.Effect;
import org.slipway.target.simulated.command.Fulfilment;

/** What the next program shall bring about. */
final class Prospect implements Foresight {
    private List<Effect> hoped = List.of();

    @Override
    public void expecting(Condition found, UnaryOperator<String> expand) {
        hoped = new Fulfilment(expand).of(found);
    }

    /** It holds for one program only. */
    List<Effect> take() {
        List<Effect> taken = hoped;
        hoped = List.of();
        return taken;
    }
}
