/** What a project measures: {@code content/metrics.yml}. */
@NullMarked
package org.labpress.metric;

import org.jspecify.annotations.NullMarked;
