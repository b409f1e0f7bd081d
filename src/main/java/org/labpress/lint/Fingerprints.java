package org.labpress.lint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;

/**
 * Names findings so that they are known again after an edit elsewhere: by rule, by the sentence or
 * the marked text with its white space normalised, and by a count among equals.
 */
final class Fingerprints {
  private static final int DIGITS = 16;
  private static final int LONGEST_TEXT = 400;

  private final LintContext context;
  private final Map<String, Integer> seen = new HashMap<>();

  Fingerprints(LintContext context) {
    this.context = context;
  }

  /** Returns the fingerprint of the next finding; ask in the order of the report. */
  String next(Diagnostic diagnostic) {
    String subject = diagnostic.rule() + '\n' + text(diagnostic.span());
    int occurrence = seen.merge(subject, 1, Integer::sum);
    return hash(subject + '\n' + occurrence);
  }

  private String text(SourceSpan span) {
    for (TextBlock block : context.blocks()) {
      if (block.span().contains(span)) {
        for (Sentence sentence : context.sentences(block)) {
          if (sentence.span().contains(span)) {
            return cut(sentence.text()) + '\n' + normal(span.text());
          }
        }
      }
    }
    return normal(cut(span.text()));
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(LONGEST_TEXT, text.length()));
  }

  private static String normal(String text) {
    return String.join(" ", List.of(text.strip().split("\\s+")));
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
