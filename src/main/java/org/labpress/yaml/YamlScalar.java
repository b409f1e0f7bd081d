package org.labpress.yaml;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.labpress.source.SourceSpan;

/**
 * A text in YAML.
 *
 * @param text with quotes and escapes decoded, and otherwise as written: {@code 08}, {@code 1:30}
 *     and {@code NO} stay so
 * @param quoting how the author wrote it
 */
public record YamlScalar(String text, Quoting quoting, SourceSpan span) implements YamlNode {
  private static final Set<String> NULLS = Set.of("", "~", "null");

  /** How a text is marked as a text. */
  public enum Quoting {
    PLAIN,
    SINGLE,
    DOUBLE,
    /** Lines behind {@code |}. */
    LITERAL,
    /** Lines behind {@code >}. */
    FOLDED
  }

  /** Returns whether the author gave no value: nothing, {@code ~} or {@code null}, unquoted. */
  public boolean isNull() {
    return quoting == Quoting.PLAIN && NULLS.contains(text.toLowerCase(Locale.ROOT));
  }

  /** Returns the boolean that {@code true false yes no} mean, in any case; quotes do not matter. */
  public Optional<Boolean> asBoolean() {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes" -> Optional.of(true);
      case "false", "no" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.scalar(this);
  }
}
