package org.labpress.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.labpress.source.SourceSpan;

/**
 * A statement set apart from the text: a theorem or its like, a proof, a remark.
 *
 * @param name such as {@code Pythagoras}; empty if it has none
 * @param attributes without the class that gave the kind
 * @param number as printed; empty until theorems are numbered, and for one that is not
 */
public record Theorem(
    Kind kind,
    List<Inline> name,
    List<Block> blocks,
    Attributes attributes,
    Optional<String> number,
    SourceSpan span)
    implements Block {
  public Theorem {
    name = List.copyOf(name);
    blocks = List.copyOf(blocks);
  }

  public Theorem withNumber(String other) {
    return new Theorem(kind, name, blocks, attributes, Optional.of(other), span);
  }

  /**
   * Returns what it is called: {@code Theorem 3}, or {@code Proof}.
   *
   * @param language of the document
   */
  public String label(PrintedLanguage language) {
    String word = kind.word(language);
    return number.map(number -> word + " " + number).orElse(word);
  }

  /** Returns whether the name says what it is, in any language: {@code Proof of the lemma}. */
  public boolean namesItself() {
    String text = PlainText.of(name);
    return number.isEmpty() && kind.words().stream().anyMatch(text::startsWith);
  }

  /** The forms that the amsthm package of LaTeX gives to statements. */
  public enum Form {
    /** Bold head, slanted text. */
    PLAIN,
    /** Bold head, upright text. */
    DEFINITION,
    /** Slanted head, upright text. */
    REMARK
  }

  /** The kinds; each is counted by itself. */
  public enum Kind {
    THEOREM(PrintedWord.THEOREM, "thm", Form.PLAIN),
    LEMMA(PrintedWord.LEMMA, "lem", Form.PLAIN),
    COROLLARY(PrintedWord.COROLLARY, "cor", Form.PLAIN),
    PROPOSITION(PrintedWord.PROPOSITION, "prp", Form.PLAIN),
    CONJECTURE(PrintedWord.CONJECTURE, "cnj", Form.PLAIN),
    CLAIM(PrintedWord.CLAIM, "", Form.PLAIN),
    DEFINITION(PrintedWord.DEFINITION, "def", Form.DEFINITION),
    EXAMPLE(PrintedWord.EXAMPLE, "exm", Form.DEFINITION),
    EXERCISE(PrintedWord.EXERCISE, "exr", Form.DEFINITION),
    HYPOTHESIS(PrintedWord.HYPOTHESIS, "hyp", Form.DEFINITION),
    AXIOM(PrintedWord.AXIOM, "", Form.DEFINITION),
    ASSUMPTION(PrintedWord.ASSUMPTION, "", Form.DEFINITION),
    PROPERTY(PrintedWord.PROPERTY, "", Form.DEFINITION),
    CRITERION(PrintedWord.CRITERION, "", Form.DEFINITION),
    OBSERVATION(PrintedWord.OBSERVATION, "", Form.DEFINITION),
    ALGORITHM(PrintedWord.ALGORITHM, "alg", Form.DEFINITION),
    REMARK(PrintedWord.REMARK, "rem", Form.REMARK),
    SOLUTION(PrintedWord.SOLUTION, "sol", Form.REMARK),
    PROOF(PrintedWord.PROOF, "", Form.REMARK);

    private final PrintedWord word;
    private final String prefix;
    private final Form form;

    Kind(PrintedWord word, String prefix, Form form) {
      this.word = word;
      this.prefix = prefix;
      this.form = form;
    }

    /** Returns the word before the number. */
    public String word(PrintedLanguage language) {
      return word.in(language);
    }

    /** Returns the words for this kind in all languages, as authors may write them themselves. */
    public List<String> words() {
      List<String> words = new ArrayList<>(word.inAll());
      if (this == PROOF) {
        words.addAll(List.of("Preuve", "Prueba"));
      }
      return words;
    }

    /** Returns the name of the kind, as classes of the source and of pages have it. */
    public String className() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the letters with which labels of this kind begin in Quarto; empty if none do. */
    public String prefix() {
      return prefix;
    }

    public Form form() {
      return form;
    }
  }

  @Override
  public List<Node> children() {
    List<Node> children = new ArrayList<>(name);
    children.addAll(blocks);
    return List.copyOf(children);
  }

  @Override
  public <R> R accept(BlockVisitor<R> visitor) {
    return visitor.theorem(this);
  }
}
