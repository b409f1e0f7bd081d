/** The site: where pages lie, what lists them, and the templates that frame them. */
@NullMarked
package org.labpress.site;

import org.jspecify.annotations.NullMarked;
