package org.labpress.bibliography;

import org.labpress.bibliography.csl.Item;
import org.labpress.source.SourceSpan;

/**
 * An entry of a bibliography.
 *
 * @param key as written; keys differ by case
 * @param type lower case, without the {@code @}, such as {@code article}
 * @param keySpan of the key
 * @param span of the whole entry
 * @param item the work as styles see it
 */
public record Entry(String key, String type, SourceSpan keySpan, SourceSpan span, Item item) {}
