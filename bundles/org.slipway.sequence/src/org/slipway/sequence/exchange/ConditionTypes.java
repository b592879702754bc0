package org.slipway.sequence.exchange;

/** How the XML formats call the kinds of expressions. */
final class ConditionTypes {
    private static final String PREFIX = "SMS_TaskSequence_";
    static final String VARIABLE = PREFIX + "VariableConditionExpression";
    static final String WMI = PREFIX + "WMIConditionExpression";
    static final String FILE = PREFIX + "FileConditionExpression";
    static final String FOLDER = PREFIX + "FolderConditionExpression";
    static final String REGISTRY = PREFIX + "RegistryConditionExpression";
    static final String SOFTWARE = PREFIX + "SoftwareConditionExpression";

    private ConditionTypes() {
    }
}
