package org.slipway.target.simulated.device;

/** What a Windows belongs to. @param name of the domain or workgroup */
public record Member(boolean domain, String name) {
    public static Member workgroup() {
        return new Member(false, "WORKGROUP");
    }
}
