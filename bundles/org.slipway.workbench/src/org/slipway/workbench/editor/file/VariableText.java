package org.slipway.workbench.editor.file;

import org.eclipse.emf.ecore.EStructuralFeature;

/** Where a text speaks of variables. */
public final class VariableText {

    private VariableText() {
    }

    /** Whether the feature takes the bare name of a variable, as that of a condition or “output variable” does. */
    public static boolean isName(EStructuralFeature feature) {
        return (feature.getName().equals("variable") || feature.getName().endsWith("Variable")) && feature.getEType().getInstanceClass() == String.class;
    }

    /** The position of the percent sign that waits for its name; -1 when there is none. */
    public static int openPercent(String before) {
        int open = -1;
        for (int i = 0; i < before.length(); i++) {
            char c = before.charAt(i);
            if (c == '%') {
                open = open < 0 ? i : -1;
            } else if (!Character.isLetterOrDigit(c) && c != '_' && c != '-') {
                open = -1;
            }
        }
        return open;
    }
}
