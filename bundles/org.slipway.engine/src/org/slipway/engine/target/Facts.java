package org.slipway.engine.target;

import java.util.List;

import org.slipway.engine.wql.Row;

/** What a target says about itself, as WMI classes. */
public interface Facts {
    /** The namespace of nearly everything. */
    String CIMV2 = "root\\cimv2";

    /**
     * The instances of a class and of those that come from it.
     *
     * @throws TargetException where the namespace or class is not known or cannot be asked
     */
    List<Row> rows(String namespace, String className) throws TargetException;
}
