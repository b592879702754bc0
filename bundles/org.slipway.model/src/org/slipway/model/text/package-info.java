/**
 * Models as YAML text that people edit by hand. Reading keeps the place of every element and feature; writing changes only
 * the lines whose meaning changed, so comments, order and style stay. YAML itself is parsed by SnakeYAML Engine, at its event
 * level: events carry exact places and tell aliases apart, which its node level does not.
 */
@NullMarked
package org.slipway.model.text;

import org.jspecify.annotations.NullMarked;
