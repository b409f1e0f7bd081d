package org.labpress.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.labpress.document.Calculation;
import org.labpress.document.ChartBlock;
import org.labpress.document.CheckedNumber;
import org.labpress.document.DataFile;
import org.labpress.document.DataMaking;
import org.labpress.document.Document;
import org.labpress.document.NumberOrigin;
import org.labpress.document.NumberOrigin.State;
import org.labpress.document.PageKind;
import org.labpress.document.PlainText;
import org.labpress.document.TableBlock;
import org.labpress.markdown.MarkdownReader;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.MemoryWorkspace;
import org.labpress.source.SourceFile;

class CheckNumbersTest {
  private static final String EVAL =
      """
      model,seed,acc,loss [%],share,note
      A,1,0.811,12.5,81.1%,ok
      B,1,0.817,11.0,81.7%,
      B,2,0.821,10.0,82.1%,ok
      B,3,,9.0,,late
      C,,-0.5,8.0,3%,ok
      """;

  private final MemoryWorkspace workspace =
      new MemoryWorkspace()
          .with("content/results/eval.csv", EVAL)
          .with("content/a/same.csv", "x\n1\n")
          .with("content/b/same.csv", "x\n2\n");

  @Test
  void numberThatAgreesKnowsItsOrigin() {
    CheckedNumber number = only("[81.9%]{from=\"results/eval.csv:acc[model=B,seed=*].mean\"}");

    NumberOrigin origin = number.origin().orElseThrow();
    assertThat(origin.state()).isEqualTo(State.CHECKED);
    assertThat(origin.expression()).isEqualTo("acc[model=B] mean");
    assertThat(origin.value()).isEqualTo("0.819");
    assertThat(origin.count()).isEqualTo(OptionalInt.of(2));
    // sha256sum of GNU coreutils 9.1.
    assertThat(origin.files())
        .containsExactly(
            new DataFile(
                "content/results/eval.csv",
                "f2902db153d3329741ad3bf483015c570691ce512a9dee882adddf25ba911387",
                DataMaking.UNKNOWN));
    assertThat(found("[81.9%]{from=\"eval.csv:acc[model=B].mean\"}")).isEmpty();
  }

  @Test
  void unitOfTheMetricIsThatOfItsColumns() {
    workspace
        .with("content/metrics.yml", "acc: {unit: \"%\", columns: [top1]}\n")
        .with("content/results/top.csv", "model,top1,top5 [per mille]\nA,90.06,991\n");

    assertThat(found("[90.1%]{from=\"top.csv:top1\"}")).isEmpty();
    assertThat(onlyFinding("[9006%]{from=\"top.csv:top1\"}").rule()).isEqualTo("number/stale");
  }

  @Test
  void staleNumberNamesBothValuesAndHowManyThereAre() {
    Diagnostic stale = onlyFinding("It is [84.2%]{from=\"eval.csv:acc[model=B].mean\"}.");

    assertThat(stale.rule()).isEqualTo("number/stale");
    assertThat(stale.message())
        .isEqualTo("text says 84.2%, content/results/eval.csv acc[model=B] mean = 81.9% (n=2)");
    assertThat(stale.span().text()).isEqualTo("84.2%");
    assertThat(stale.labels()).isEmpty();
    assertThat(stale.fixes().get(0).edits().get(0).replacement()).isEqualTo("81.9%");
    assertThat(stale.hints()).contains("run 'labpress fix numbers', or correct the file");
  }

  @Test
  void staleNumberOfOneRowPointsToItsCell() {
    Diagnostic stale = onlyFinding("[0.9]{from=\"eval.csv:acc[model=A]\"}");

    assertThat(stale.message())
        .isEqualTo("text says 0.9, content/results/eval.csv acc[model=A] = 0.8");
    assertThat(stale.labels())
        .singleElement()
        .satisfies(
            label -> {
              assertThat(label.span()).hasToString("content/results/eval.csv:2:5");
              assertThat(label.span().text()).isEqualTo("0.811");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[12.5%]{from=\"eval.csv:loss[model=A]\"}",
        "[12.5]{from=\"eval.csv:loss[model=A]\"}",
        "[12.5]{from=\"eval.csv:'loss [%]'[model=A]\"}",
        "[81.1%]{from=\"eval.csv:share[model=A]\"}",
        "[81.9 ± 0.3%]{from=\"eval.csv:acc[model=B].sd\"}",
        "[0.003]{from=\"eval.csv:acc[model=B].sd\"}",
        "[\u22120.5]{from=\"eval.csv:acc[model=C]\"}",
        "[-0.5]{from=\"eval.csv:acc.min\"}",
        "[<0.9]{from=\"eval.csv:acc.max\"}",
        "[3]{from=\"eval.csv:seed[model=B].n\"}",
        "[3]{from=\"eval.csv:note[note=ok].n\"}",
        "[0.817]{from=\"eval.csv:acc[model=B,seed<2]\"}",
        "[3.1]{= 84.2-81.1}",
        "[3.1%]{= 84.2% - 81.1%}",
        "[3.1]{= 84.2% - 81.1%}",
        "[84%]{= 42*2}",
        "[0.8%]{= eval.csv:acc[model=B].mean - eval.csv:acc[model=A]}",
        "[25%]{= {{eval.csv:'loss [%]'[model=A]}} * 2}",
        "[1,204]{= 1,200 + 4}"
      })
  void agrees(String text) {
    assertThat(found(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[12.5%]{from=\"eval.csv:acc[model=A]\"}",
        "[1250%]{from=\"eval.csv:loss[model=A]\"}",
        "[81.9 ± 0.4%]{from=\"eval.csv:acc[model=B].sd\"}",
        "[81.8 ± 0.3%]{from=\"eval.csv:acc[model=B].sd\"}",
        "[0.5]{from=\"eval.csv:acc[model=C]\"}",
        "[<0.8]{from=\"eval.csv:acc.max\"}",
        "[12]{= 1e5^(1-0.8)}",
        "[31]{= 84.2-81.1}",
        "[80%]{= eval.csv:acc[model=B].mean - eval.csv:acc[model=A]}"
      })
  void isStale(String text) {
    assertThat(found(text)).containsExactly("number/stale");
  }

  @Test
  void columnInPercentThatDoesNotSayIsHintedAt() {
    MemoryWorkspace bare = new MemoryWorkspace().with("a.csv", "acc\n84.2\n");

    assertThat(check("[84.2%]{from=\"a.csv:acc\"}", bare).diagnostics().get(0).hints())
        .contains("if column \"acc\" is in percent, say so in its header: acc [%]");
  }

  @Test
  void filledNumbersShowTheDigitsOfTheFileOrAFew() {
    assertThat(
            text(
                "{{eval.csv:acc[model=A]}} {{eval.csv:acc.mean}} {{eval.csv:acc.n}} "
                    + "{{eval.csv:acc.min}} {{eval.csv:loss.sum}} {{ eval.csv:'loss [%]'.sd }}"))
        // The last one: numpy 2.4.6, std([12.5, 11, 10, 9, 8], ddof=1).
        .isEqualTo("0.811 0.4872 4 \u22120.5 50.5 1.746");
  }

  @Test
  void valueThatCannotBeFilledStaysVisible() {
    assertThat(text("We used {{eval.csv:accc.n}} of {{gone.csv:acc.n}}."))
        .isEqualTo("We used {{eval.csv:accc.n}} of {{gone.csv:acc.n}}.");
    assertThat(found("{{eval.csv:acc[model=B}}")).containsExactly("number/expression");
  }

  @Test
  void testThatNoRowPassesListsWhatThereIs() {
    Diagnostic none = onlyFinding("[1]{from=\"eval.csv:note[note=lat].n\"}");

    assertThat(none.rule()).isEqualTo("number/no-match");
    assertThat(none.message()).isEqualTo("selector matches 0 rows; note has: late, ok");
    assertThat(none.hints()).containsExactly("did you mean \"late\"?");
    assertThat(none.span().text()).isEqualTo("note=lat");
  }

  @Test
  void testsThatNoRowPassesTogetherAreNamed() {
    assertThat(onlyFinding("[1]{from=\"eval.csv:acc[model=A,seed=2]\"}").message())
        .isEqualTo("selector matches 0 rows; each test alone matches some of the 5 rows");
  }

  @Test
  void severalRowsNeedAnAggregate() {
    Diagnostic several = onlyFinding("[0.82]{from=\"eval.csv:acc[model=B]\"}");

    assertThat(several.rule()).isEqualTo("number/ambiguous");
    assertThat(several.message()).isEqualTo("3 rows match and no aggregate is given");
    assertThat(several.hints())
        .containsExactly("add .mean or another aggregate, or a test of seed");
    assertThat(several.labels()).hasSize(2);
  }

  @Test
  void rowWithoutAValueIsNoMatch() {
    assertThat(onlyFinding("[0.82]{from=\"eval.csv:acc[model=B,seed=3]\"}").message())
        .isEqualTo("the row that matches has no value in column \"acc\"");
  }

  @Test
  void fileOfANameThatIsNotThereIsSearchedForNearIt() {
    Diagnostic missing = onlyFinding("[1]{from=\"results/evla.csv:acc.mean\"}");

    assertThat(missing.rule()).isEqualTo("data/missing");
    assertThat(missing.hints()).containsExactly("did you mean ../results/eval.csv?");
  }

  @Test
  void nameWithoutFolderHasToBeThatOfOneFile() {
    Diagnostic several = onlyFinding("[1]{from=\"same.csv:x\"}");

    assertThat(several.message()).isEqualTo("2 files are called same.csv");
    assertThat(several.hints())
        .containsExactly("write its folder too: content/a/same.csv or content/b/same.csv");
    assertThat(found("[1]{from=\"/a/same.csv:x\"}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../../../etc/passwd:x",
        "/etc/passwd:x",
        "/../../etc/passwd.csv:x",
        "..\\\\..\\\\secret.csv:x",
        "C:/secret.csv:x",
        "\0.csv:x",
        "https://example.org/a.csv:x",
        "[[[[",
        "eval.csv:acc[[[[",
        "eval.csv:acc[model='",
        "."
      })
  void hostileSelectorIsAFindingAndNothingElse(String selector) {
    assertThat(found("[1]{from=\"" + selector + "\"}"))
        .containsAnyOf("data/missing", "number/expression")
        .hasSize(1);
  }

  @Test
  void megabyteOfBracketsEnds() {
    assertThat(check("[1]{from=\"a.csv:x" + "[".repeat(1_000_000) + "\"}", workspace)).isNotNull();
    assertThat(check("{{a.csv:x".repeat(100_000), workspace)).isNotNull();
    assertThat(found("[1]{= " + "(".repeat(1_500) + "}")).containsExactly("number/expression");
  }

  @Test
  void numbersAreCheckedWhereverTextStands() {
    String stale = "[9]{= 1+1}";
    Document document =
        check(
                """
                ---
                title: T %1$s
                abstract: |
                  Of %1$s.
                ---

                # On %1$s

                - item %1$s
                - [link %1$s](x.md), **bold %1$s**^[note %1$s]

                | %1$s |
                |---|
                | %1$s |

                : Caption %1$s

                ```chart
                data: eval.csv
                x: seed
                y: loss
                caption: Of %1$s.
                ```
                """
                    .formatted(stale),
                workspace)
            .value();

    assertThat(document.nodes(Calculation.class))
        .hasSize(11)
        .allSatisfy(
            number -> assertThat(number.origin().orElseThrow().state()).isEqualTo(State.STALE));
    assertThat(document.nodes(TableBlock.class)).hasSize(1);
    assertThat(document.nodes(ChartBlock.class)).hasSize(1);
  }

  @Test
  void secondRunChangesNothing() {
    PassContext context = PassContext.of(PageKind.LOG, workspace, PassContext.Pages.NONE);
    Document once =
        check("[9]{= 1+1} {{eval.csv:acc.n}} [1]{from=\"eval.csv:x\"}", workspace).value();

    Checked<Document> twice = new CheckNumbers().apply(once, context);

    assertThat(twice.value()).isEqualTo(once);
    assertThat(twice.diagnostics()).isEmpty();
  }

  private CheckedNumber only(String text) {
    return check(text, workspace).value().nodes(CheckedNumber.class).findFirst().orElseThrow();
  }

  private String text(String text) {
    return PlainText.ofParagraphs(check(text, workspace).value().blocks());
  }

  private Diagnostic onlyFinding(String text) {
    List<Diagnostic> found = check(text, workspace).diagnostics();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private List<String> found(String text) {
    return check(text, workspace).diagnostics().stream().map(Diagnostic::rule).toList();
  }

  private static Checked<Document> check(String text, MemoryWorkspace files) {
    Document read = MarkdownReader.read(SourceFile.of("content/log/page.md", text + "\n")).value();
    PassContext context = PassContext.of(PageKind.LOG, files, PassContext.Pages.NONE);
    Document drawn =
        new DrawCharts().apply(new ReadTables().apply(read, context).value(), context).value();
    return new CheckNumbers().apply(drawn, context);
  }
}
