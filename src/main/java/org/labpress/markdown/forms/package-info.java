/**
 * The forms of other tools: MyST's directives and roles, the shortcodes of Hugo and Quarto,
 * Jekyll's tags. Each is known by its shape and written again in our own dialect, with the place of
 * every character, so that what comes later knows one dialect only.
 */
@NullMarked
package org.labpress.markdown.forms;

import org.jspecify.annotations.NullMarked;
