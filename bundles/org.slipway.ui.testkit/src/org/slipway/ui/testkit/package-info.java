/**
 * Drives the workbench as a person would, with SWTBot's vocabulary, so that SWTBot can take its place once it is published on
 * Maven Central. Tests run beside the UI thread; every call goes over to it, and waiting is for a condition, never for a time.
 */
package org.slipway.ui.testkit;
