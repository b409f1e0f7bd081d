package org.labpress.pass;

import java.util.Set;
import org.labpress.document.Document;
import org.labpress.source.Checked;

/**
 * A step from one document to the next. Immutable, and idempotent: a second run changes nothing and
 * does not look at what the first one added.
 */
public interface Pass {
  /** Returns the name as {@code --dump-after} takes it. */
  String name();

  /** Returns what must hold before. */
  Set<Feature> requires();

  /** Returns what holds after. */
  Set<Feature> provides();

  Checked<Document> apply(Document document, PassContext context);
}
