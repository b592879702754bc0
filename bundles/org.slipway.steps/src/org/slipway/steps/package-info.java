/**
 * The standard steps: every one that Configuration Manager and the Deployment Toolkit have, each with its options, their types,
 * defaults and limits. Where both tools have the same step, it is one kind here.
 */
@NullMarked
package org.slipway.steps;

import org.jspecify.annotations.NullMarked;
