package org.slipway.sequence.flow;

/** Something that is so on a machine at a moment, or is not. */
public enum Mark {
    /** It runs Windows PE; otherwise the full operating system. */
    PE,
    /** It started by UEFI; otherwise by BIOS. */
    UEFI,
    /** The sequence began in Windows PE, so there may be no system on the disk. */
    BEGAN_IN_PE,
    /** A disk was emptied. */
    WIPED,
    /** An operating system was put onto the disk. */
    APPLIED,
    /** That system was set up and started. */
    SET_UP,
    /** User state was saved. */
    CAPTURED,
    /** A state store is asked for and not released yet. */
    STORE,
    /** The computer joined a domain or workgroup. */
    JOINED,
    /** The system was generalized. */
    GENERALIZED,
    /** The running system was upgraded. */
    UPGRADED,
    /** Windows PE is on the disk and starts next. */
    STAGED_PE
}
