package org.slipway.steps.run.answers;

/** Components of Windows that steps have answers for. */
public final class Components {
    public static final String SHELL = "Microsoft-Windows-Shell-Setup";
    public static final String JOIN = "Microsoft-Windows-UnattendedJoin";
    public static final String INTERNATIONAL = "Microsoft-Windows-International-Core";
    public static final String INTERNATIONAL_PE = "Microsoft-Windows-International-Core-WinPE";
    public static final String TCPIP = "Microsoft-Windows-TCPIP";
    public static final String DNS = "Microsoft-Windows-DNS-Client";
    public static final String NETBIOS = "Microsoft-Windows-NetBT";
    public static final String ERROR_REPORTS = "Microsoft-Windows-ErrorReportingCore";

    private Components() {
    }
}
