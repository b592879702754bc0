package org.slipway.sequence;

import org.eclipse.emf.ecore.EPackage;
import org.slipway.testkit.KindsContract;

class SequenceKindsTest implements KindsContract {
    @Override
    public EPackage metamodel() {
        return SequencePackage.eINSTANCE;
    }
}
