package org.labpress.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an entry of the log says about the work it stands for.
 *
 * @param epistemicStatus how sure the author is, in the author's words
 * @param owner who answers for the entry
 * @param status how far the work is, such as {@code running} or {@code failed}
 * @param question id of the question that the work shall answer
 * @param beliefBefore probability that the author gave to the answer before the work, in [0, 1]
 * @param beliefAfter the same after the work
 * @param discuss what the author wants to talk about in the next meeting; one empty text if the
 *     entry as a whole
 * @param minutes that the talk needs
 * @param priority 1 comes first
 * @param results paths of the files that hold the results, as written
 * @param relation of a paper that was read to the work
 * @param depth to which a paper was read
 * @param cite keys of the papers that the entry is about
 */
public record EntryRecord(
    Optional<Located<Phase>> phase,
    Optional<Located<String>> epistemicStatus,
    Optional<Located<Evidence>> evidence,
    Optional<Located<String>> owner,
    Optional<Located<String>> project,
    Optional<Located<String>> status,
    Optional<Located<String>> question,
    Optional<Located<Double>> beliefBefore,
    Optional<Located<Double>> beliefAfter,
    List<Located<String>> discuss,
    Optional<Located<Integer>> minutes,
    Optional<Located<Integer>> priority,
    Optional<Located<LocalDate>> feedbackBy,
    Optional<Located<Audience>> audience,
    List<Located<String>> results,
    Optional<Located<Relation>> relation,
    Optional<Located<Depth>> depth,
    List<Located<String>> cite) {
  public static final EntryRecord NONE =
      new EntryRecord(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          List.of());

  public EntryRecord {
    discuss = List.copyOf(discuss);
    results = List.copyOf(results);
    cite = List.copyOf(cite);
  }

  /** What kind of work the entry belongs to. */
  public enum Phase {
    EXPLORATORY,
    EXECUTION,
    WRITING;

    /** Returns the word for it in front matter. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How often a result was seen. */
  public enum Evidence {
    ANECDOTE,
    PILOT,
    REPLICATED;

    /** Returns the word for it in front matter. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Who may read the entry; each level includes those above it. */
  public enum Audience {
    SELF,
    TEAM,
    PUBLIC
  }

  /** How near a paper is to the work. */
  public enum Relation {
    TANGENTIAL,
    DIRECT
  }

  /** How far a paper was read: to its first figure, skimmed, or in full. */
  public enum Depth {
    FIG1,
    SKIM,
    FULL
  }
}
