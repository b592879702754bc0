package org.slipway.engine.membership;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.slipway.engine.condition.ClassTree;
import org.slipway.engine.wql.Row;
import org.slipway.engine.wql.WqlQuery;
import org.slipway.model.Device;
import org.slipway.model.WmiClass;
import org.slipway.model.WmiInstance;

/** What a device of the site said about itself. */
public final class Inventory {
    private final Device device;

    public Inventory(Device device) {
        this.device = device;
    }

    /** The instances of a class and of those that come from it. Numbers stand there as text, as inventories have them. */
    public List<Row> rows(String className) {
        return device.getInventory().stream().filter(each -> each.getName() != null
                && (each.getName().equalsIgnoreCase(className) || ClassTree.STANDARD.comesFrom(each.getName(), className)))
                .map(WmiClass::getInstances).flatMap(List::stream).map(Inventory::row).toList();
    }

    private static Row row(WmiInstance instance) {
        Map<String, Object> properties = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        instance.getProperties().forEach(each -> {
            if (each.getKey() != null && each.getValue() != null) {
                properties.put(each.getKey(), each.getValue());
            }
        });
        return new Row(properties);
    }

    /** Whether a query finds anything in it. */
    public boolean answers(WqlQuery query) {
        return !query.over(rows(query.className()), ClassTree.STANDARD::comesFrom).isEmpty();
    }
}
