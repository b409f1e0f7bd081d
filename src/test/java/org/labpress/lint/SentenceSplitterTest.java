package org.labpress.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.labpress.document.Text;
import org.labpress.source.SourceFile;

class SentenceSplitterTest {

  /** A bar stands where a sentence must end; the white space after it belongs to none. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Loss falls.| It stays low.|",
        "See Fig. 3 for the curve.| The rest is in Sec. 4.2 of the text.|",
        "As Lee et al. (2019) show, it holds.| We agree.|",
        "This follows Kim et al.| We extend it.|",
        "We follow Kim et al. Training runs for 3 epochs.|",
        "We use Adam, SGD, etc.| The rate is fixed.|",
        "It costs 3.14 units, e.g. in v. 2.1.3 of the code.|",
        "J. K. Rowe and A. Lee wrote it.| We cite them.|",
        "Only seed no. 3 fails.| The answer is no.| We stop.|",
        "Does it hold?| Yes!| It does.|",
        "He said \"stop.\"| We stopped.|",
        "(It was late.)| We went on.|",
        "The loss falls.| x is then fixed.|",
        "Wait ... the loss rises.|",
        "The proof is in App. A.| We only sketch it.|",
        "It took 5 min. in all.|",
        "Made in the U.S. by hand.| We saw it.|",
        "1. The first item has text.| Another sentence.|",
        "It ran in 2019.| Another run failed.|",
        "ends here",
        ""
      })
  void sentencesEndWhereAReaderEndsThem(String marked) {
    String text = marked.replace("|", "");

    StringBuilder found = new StringBuilder();
    int last = 0;
    for (Sentence sentence : split(text)) {
      found.append(text, last, sentence.end());
      last = sentence.end();
      if (text.substring(0, last).matches("(?s).*[.!?][\")]*")) {
        found.append('|');
      }
    }
    found.append(text.substring(last));

    assertThat(found.toString()).isEqualTo(marked);
  }

  @Test
  void documentTeachesAnAbbreviation() {
    String text = "We use hyp. par. one. The hyp. two and the hyp. three differ. Then hyp. Four.";

    assertThat(split(text)).hasSize(3);
  }

  @Test
  void citationCountsAsAWord() {
    String cited = "It holds " + Placeholder.CITATION.character() + ". We agree.";

    assertThat(split(cited)).hasSize(2);
  }

  @Test
  void footnoteMarkBelongsToTheSentenceBeforeIt() {
    String text = "It holds." + Placeholder.FOOTNOTE.character() + " We agree.";

    assertThat(split(text).get(0).end()).isEqualTo(10);
  }

  private static List<Sentence> split(String text) {
    SourceFile file = SourceFile.of("a.md", text);
    List<TextBlock> blocks =
        TextBlockBuilder.build(
                List.of(new Text(text, file.span())),
                Scope.PARAGRAPH,
                List.of(),
                Optional.empty(),
                file)
            .map(List::of)
            .orElse(List.of());
    List<TextBlock> exact =
        blocks.stream()
            .map(
                block ->
                    new TextBlock(
                        Scope.PARAGRAPH, List.of(), Optional.empty(), file, text, List.of()))
            .toList();
    SentenceSplitter splitter = SentenceSplitter.of(exact);
    return exact.stream().flatMap(block -> splitter.split(block).stream()).toList();
  }
}
