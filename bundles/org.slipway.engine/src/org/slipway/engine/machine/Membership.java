package org.slipway.engine.machine;

import java.util.Optional;

import org.slipway.engine.target.TargetException;

/** The domain or workgroup that the running Windows belongs to. */
public interface Membership {
    /** @param name of the domain or workgroup */
    record State(boolean domain, String name) {
    }

    /** @param unit the organizational unit, empty for the usual place; @param account as DOMAIN\name */
    record Domain(String name, String unit, String account, String password) {
        @Override
        public String toString() {
            return name;
        }
    }

    State state() throws TargetException;

    /** It counts after a restart. */
    void joinDomain(Domain domain) throws TargetException, InterruptedException;

    /** It counts after a restart. @param leaving who may take the machine out of its domain */
    void joinWorkgroup(String name, Optional<Domain> leaving) throws TargetException, InterruptedException;
}
