package org.slipway.steps.run.settings;


import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.jspecify.annotations.Nullable;
import org.slipway.engine.spi.StepVariables;
import org.slipway.sequence.Format;
import org.slipway.sequence.exchange.form.VariableForm;
import org.slipway.steps.NetworkAdapter;
import org.slipway.steps.StepsPackage;
import org.slipway.steps.run.Said;

/** The settings of one network adapter, by the names that their variables have behind OSDAdapter and its number. */
public final class Adapter {
    private final Map<String, String> settings = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** What the step says; variables of the run win, which capturing sets. */
    public static Adapter of(@Nullable NetworkAdapter own, int number, StepVariables variables) {
        var adapter = new Adapter();
        for (VariableForm form : VariableForm.of(StepsPackage.Literals.NETWORK_ADAPTER, Format.CONFIGMGR)) {
            if (form.feature() instanceof EAttribute attribute && own != null && (own.eIsSet(attribute)
                    || attribute == StepsPackage.Literals.NETWORK_ADAPTER__DHCP)) {
                adapter.put(form.name(), EcoreUtil.convertToString(attribute.getEAttributeType(), own.eGet(attribute)));
            }
            variables.get("OSDAdapter" + number + form.name()).ifPresent(value -> adapter.put(form.name(), value.text()));
        }
        return adapter;
    }

    private void put(String name, @Nullable String value) {
        Said.of(value).ifPresent(said -> settings.put(name, said));
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(settings.get(name));
    }

    List<String> list(String name) {
        return Said.list(settings.get(name));
    }

    /** Empty where nothing is said. */
    Optional<Boolean> truth(String name) {
        return get(name).map(Said::yes);
    }

    /** Without a word it is told its addresses. */
    boolean dhcp() {
        return truth("EnableDHCP").orElse(true);
    }
}
