package org.labpress.lint;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.labpress.source.Diagnostic;
import org.labpress.source.Sha256;
import org.labpress.source.SourceFile;
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

  /** The blocks that have words on a line, in the order of the document. */
  private final Map<SourceFile, Map<Integer, List<TextBlock>>> blocks = new HashMap<>();

  Fingerprints(LintContext context) {
    this.context = context;
    for (TextBlock block : context.blocks()) {
      SourceSpan span = block.span();
      int last = span.file().lineAt(span.end());
      for (int line = span.line(); line <= last; line++) {
        blocks
            .computeIfAbsent(span.file(), file -> new HashMap<>())
            .computeIfAbsent(line, number -> new ArrayList<>())
            .add(block);
      }
    }
  }

  /** Returns the fingerprint of the next finding; ask in the order of the report. */
  String next(Diagnostic diagnostic) {
    String subject = diagnostic.rule() + '\n' + text(diagnostic.span());
    int occurrence = seen.merge(subject, 1, Integer::sum);
    return hash(subject + '\n' + occurrence);
  }

  private String text(SourceSpan span) {
    for (TextBlock block :
        blocks.getOrDefault(span.file(), Map.of()).getOrDefault(span.line(), List.of())) {
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
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
  }
}
