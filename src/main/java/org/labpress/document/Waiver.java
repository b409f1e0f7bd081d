package org.labpress.document;

import java.time.LocalDate;
import java.util.Optional;
import org.labpress.source.SourceSpan;

/**
 * A finding that the author accepts.
 *
 * @param rule id of the rule, or {@code pack/*}
 * @param at label of the construct; empty for the whole page
 * @param reason why; empty if the author gave none, which is reported
 * @param until last day on which the waiver holds
 */
public record Waiver(
    String rule, Optional<String> at, String reason, Optional<LocalDate> until, SourceSpan span) {}
