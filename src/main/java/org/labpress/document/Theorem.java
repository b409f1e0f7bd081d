package org.labpress.document;

import java.util.ArrayList;
import java.util.List;
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

  /** Returns what it is called: {@code Theorem 3}, or {@code Proof}. */
  public String label() {
    return number.map(number -> kind.word() + " " + number).orElse(kind.word());
  }

  /** Returns whether the name says what it is: {@code Proof of the lemma}. */
  public boolean namesItself() {
    return number.isEmpty() && PlainText.of(name).startsWith(kind.word());
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
    THEOREM("Theorem", "thm", Form.PLAIN),
    LEMMA("Lemma", "lem", Form.PLAIN),
    COROLLARY("Corollary", "cor", Form.PLAIN),
    PROPOSITION("Proposition", "prp", Form.PLAIN),
    CONJECTURE("Conjecture", "cnj", Form.PLAIN),
    CLAIM("Claim", "", Form.PLAIN),
    DEFINITION("Definition", "def", Form.DEFINITION),
    EXAMPLE("Example", "exm", Form.DEFINITION),
    EXERCISE("Exercise", "exr", Form.DEFINITION),
    HYPOTHESIS("Hypothesis", "hyp", Form.DEFINITION),
    AXIOM("Axiom", "", Form.DEFINITION),
    ASSUMPTION("Assumption", "", Form.DEFINITION),
    PROPERTY("Property", "", Form.DEFINITION),
    CRITERION("Criterion", "", Form.DEFINITION),
    OBSERVATION("Observation", "", Form.DEFINITION),
    ALGORITHM("Algorithm", "alg", Form.DEFINITION),
    REMARK("Remark", "rem", Form.REMARK),
    SOLUTION("Solution", "sol", Form.REMARK),
    PROOF("Proof", "", Form.REMARK);

    private final String word;
    private final String prefix;
    private final Form form;

    Kind(String word, String prefix, Form form) {
      this.word = word;
      this.prefix = prefix;
      this.form = form;
    }

    /** Returns the word before the number. */
    public String word() {
      return word;
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
