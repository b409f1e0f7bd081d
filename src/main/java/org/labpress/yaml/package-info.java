/**
 * Reads YAML 1.2 and TOML 1.0.0 as a tree of maps, lists and texts in which everything knows its
 * place. What a text means, a number or a boolean, is for the reader of the tree to say.
 */
@NullMarked
package org.labpress.yaml;

import org.jspecify.annotations.NullMarked;
