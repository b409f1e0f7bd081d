package org.labpress.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.Inline;
import org.labpress.document.Paragraph;
import org.labpress.document.Text;
import org.labpress.document.ThematicBreak;
import org.labpress.document.Theorem;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

class TheoremHtmlTest {
  private static final SourceSpan HERE = SourceFile.of("log/a.md", "").span();

  private static final Addresses ADDRESSES =
      new Addresses() {
        @Override
        public String page(String sourcePath, String fragment) {
          return sourcePath;
        }

        @Override
        public String file(String path) {
          return path;
        }
      };

  private static Element box(
      Theorem.Kind kind, String name, Optional<String> number, Block... blocks) {
    List<Inline> words = name.isEmpty() ? List.of() : List.of(new Text(name, HERE));
    Theorem theorem =
        new Theorem(kind, words, List.of(blocks), Attributes.ofId("thm-a"), number, HERE);
    String html = new HtmlWriter(ADDRESSES).blocks(List.of(theorem));
    return Jsoup.parseBodyFragment(html).body().child(0);
  }

  private static Paragraph paragraph(String text) {
    return new Paragraph(List.of(new Text(text, HERE)), HERE);
  }

  @Test
  void headStandsInTheFirstParagraph() {
    Element box = box(Theorem.Kind.THEOREM, "Pythagoras", Optional.of("3"), paragraph("It holds."));

    assertThat(box.id()).isEqualTo("thm-a");
    assertThat(box.classNames()).contains("theorem", "theorem-plain", "theorem-theorem");
    assertThat(box.select("> p")).hasSize(1);
    assertThat(box.text()).isEqualTo("Theorem 3 (Pythagoras). It holds.");
  }

  @Test
  void headStandsAloneBeforeWhatIsNoParagraph() {
    Element box = box(Theorem.Kind.EXAMPLE, "", Optional.of("1"), new ThematicBreak(HERE));

    assertThat(box.children()).extracting(Element::normalName).containsExactly("p", "hr");
    assertThat(box.text()).isEqualTo("Example 1.");
  }

  @Test
  void proofEndsWithItsMarkInTheLastParagraph() {
    Element box =
        box(Theorem.Kind.PROOF, "", Optional.empty(), paragraph("First."), paragraph("Last."));

    assertThat(box.selectFirst("p:last-child .qed").attr("aria-label")).isEqualTo("End of proof");
    assertThat(box.text()).isEqualTo("Proof. First. Last. \u25A1");
  }

  @Test
  void proofThatEndsWithNoParagraphHasItsMarkBelow() {
    Element box = box(Theorem.Kind.PROOF, "", Optional.empty(), new ThematicBreak(HERE));

    assertThat(box.lastElementChild().className()).isEqualTo("qed-line");
  }

  @Test
  void nameThatSaysProofStandsInPlaceOfTheWord() {
    Element box =
        box(Theorem.Kind.PROOF, "Proof of the lemma", Optional.empty(), paragraph("Seen."));

    assertThat(box.text()).startsWith("Proof of the lemma. Seen.");
  }
}
