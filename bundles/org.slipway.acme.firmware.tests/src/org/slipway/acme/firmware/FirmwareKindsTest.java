package org.slipway.acme.firmware;

import org.eclipse.emf.ecore.EPackage;
import org.slipway.testkit.KindsContract;

class FirmwareKindsTest implements KindsContract {
    @Override
    public EPackage metamodel() {
        return FirmwarePackage.eINSTANCE;
    }
}
