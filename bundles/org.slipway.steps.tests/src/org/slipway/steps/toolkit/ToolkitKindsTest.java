package org.slipway.steps.toolkit;

import org.eclipse.emf.ecore.EPackage;
import org.slipway.testkit.KindsContract;

class ToolkitKindsTest implements KindsContract {
    @Override
    public EPackage metamodel() {
        return ToolkitPackage.eINSTANCE;
    }
}
