package org.labpress.markdown.forms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.labpress.source.Severity;

/**
 * The edits that bring a text into our dialect, in order and apart, and what the author is told.
 */
public final class Rewriting {
  private final List<Edit> edits = new ArrayList<>();
  private final List<Notice> notices = new ArrayList<>();

  Rewriting() {}

  /**
   * What the author is told.
   *
   * @param start offset in the text, inclusive
   * @param end exclusive
   */
  public record Notice(
      String rule, Severity severity, int start, int end, String message, Optional<String> hint) {}

  void add(Edit edit) {
    edits.add(edit);
  }

  void warn(String rule, int start, int end, String message, String hint) {
    notices.add(new Notice(rule, Severity.WARNING, start, end, message, Optional.of(hint)));
  }

  void inform(String rule, int start, int end, String message) {
    notices.add(new Notice(rule, Severity.INFO, start, end, message, Optional.empty()));
  }

  /** Returns this with the edits in the order of the text; of two that meet the first holds. */
  Rewriting sorted() {
    List<Edit> inOrder = new ArrayList<>(edits);
    inOrder.sort(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end));
    edits.clear();
    int end = 0;
    for (Edit edit : inOrder) {
      if (edit.start() >= end) {
        edits.add(edit);
        end = edit.end();
      }
    }
    return this;
  }

  public List<Edit> edits() {
    return List.copyOf(edits);
  }

  public List<Notice> notices() {
    return List.copyOf(notices);
  }
}
