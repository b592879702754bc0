package org.slipway.model.kinds;

import org.eclipse.emf.ecore.EPackage;
import org.slipway.model.ModelPackage;
import org.slipway.testkit.KindsContract;

/** The core's kinds keep what every kind promises. */
class CoreKindsTest implements KindsContract {
    @Override
    public EPackage metamodel() {
        return ModelPackage.eINSTANCE;
    }

    @Override
    public Kinds kinds() {
        return Kinds.core();
    }
}
