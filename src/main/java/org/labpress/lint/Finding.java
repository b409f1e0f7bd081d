package org.labpress.lint;

import java.util.Optional;
import org.labpress.source.Diagnostic;

/**
 * A diagnostic and what reports say of it.
 *
 * @param fingerprint 16 hexadecimal digits; stays the same when lines or paragraphs move
 * @param suppressed why the author silenced it; empty if it counts. The reason may be empty
 */
public record Finding(Diagnostic diagnostic, String fingerprint, Optional<String> suppressed) {}
