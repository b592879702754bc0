package org.slipway.steps;

import org.eclipse.emf.ecore.EPackage;
import org.slipway.testkit.KindsContract;

class StepKindsTest implements KindsContract {
    @Override
    public EPackage metamodel() {
        return StepsPackage.eINSTANCE;
    }
}
