/**
 * The first class of the process: the start scripts put it and the OSGi framework on the class path. It stands beside the
 * platform's own launcher because that one loads the framework through a class loader of its own, which keeps it out of the JVM's
 * class-data archive, and because the framework's main method drops the exit code. Nothing requires this bundle.
 */
package org.slipway.launcher;
