/**
 * What a vendor tests its bundles with, and Slipway its own: sites made of a few lines of text, samples of every kind, and the
 * contracts that kinds and checks keep. A test class takes a contract over by implementing it:
 *
 * <pre>
 * class FirmwareKindsTest implements KindsContract {
 *     public EPackage metamodel() {
 *         return FirmwarePackage.eINSTANCE;
 *     }
 * }
 * </pre>
 */
@NullMarked
package org.slipway.testkit;

import org.jspecify.annotations.NullMarked;
