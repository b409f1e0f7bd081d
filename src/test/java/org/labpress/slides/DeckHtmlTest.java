package org.labpress.slides;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.labpress.document.Document;
import org.labpress.document.PageKind;
import org.labpress.markdown.MarkdownReader;
import org.labpress.pass.PassContext;
import org.labpress.pass.Passes;
import org.labpress.source.MemoryWorkspace;
import org.labpress.source.SourceFile;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** A deck from its Markdown to its two pages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeckHtmlTest {
  private static final String MARKDOWN =
      """
      ---
      title: Costs & <benefits>
      author: Ana Lee
      date: 2026-03-02
      tldr: It *works*.
      ---

      ::: notes
      zq-welcome
      :::

      # Part

      ## Costs & benefits {#costs .center}

      :::: columns
      ::: {.column width=40%}
      - one[^a]
      - [x] two

      ::: {.notes}
      zq-nested, see @tbl-a
      :::
      :::
      ::: {.column width="60%"}
      | run | loss |
      |-----|-----:|
      | a   | 0.1  |

      : Losses. {#tbl-a}
      :::
      ::::

      ---

      As in @tbl-a[^a] <b onclick="alert(1)">bold</b>

      ### Deeper

      ```python
      print("<script>")
      ```

      [^a]: The first footnote.
      """;

  private DeckFolder deck;

  @BeforeAll
  void write(@TempDir Path folder) throws IOException {
    SourceFile file = SourceFile.of("content/slides/costs.md", MARKDOWN);
    PassContext context =
        PassContext.of(PageKind.DECK, new MemoryWorkspace(), PassContext.Pages.NONE);
    Document read = MarkdownReader.read(file).value();
    deck = DeckFolder.write(Passes.apply(Passes.LOCAL, read, context).value(), folder);
  }

  @Test
  void bothPagesAreValidHtml() throws Exception {
    SimpleDocumentValidator validator = new SimpleDocumentValidator();
    List<String> errors = new ArrayList<>();
    validator.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", new Collector(errors));
    for (String page : List.of(slides(), notes())) {
      validator.setUpValidatorAndParsers(new Collector(errors), false, false);
      InputSource source =
          new InputSource(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
      source.setEncoding("UTF-8");
      validator.checkHtmlInputSource(source);
    }

    assertThat(errors).isEmpty();
  }

  @Test
  void noIdIsGivenTwice() throws IOException {
    assertThat(Jsoup.parse(slides()).select("[id]").eachAttr("id")).doesNotHaveDuplicates();
  }

  @Test
  void linksOnTheSlidesLeadToElements() throws IOException {
    org.jsoup.nodes.Document page = Jsoup.parse(slides());
    List<String> targets = page.select("section a[href^=#]").eachAttr("href");

    assertThat(targets).contains("#tbl-a");
    assertThat(targets)
        .allSatisfy(t -> assertThat(page.getElementById(t.substring(1))).isNotNull());
  }

  @Test
  void noNoteIsOnThePageForTheAudience() throws IOException {
    assertThat(slides()).doesNotContain("zq-");
    assertThat(Jsoup.parse(notes()).select(".note:nth-child(1) .notes").text())
        .isEqualTo("zq-welcome");
    assertThat(Jsoup.parse(notes()).select(".note:nth-child(3) .notes").text())
        .startsWith("zq-nested, see");
  }

  @Test
  void columnsKeepTheirWidths() throws IOException {
    assertThat(Jsoup.parse(slides()).select("#costs > .columns > .column").eachAttr("class"))
        .containsExactly("w40 column", "w60 column");
  }

  @Test
  void nothingThatRunsComesFromTheAuthor() throws IOException {
    for (Element element : Jsoup.parse(slides()).select("section *")) {
      assertThat(element.attributes().asList())
          .noneMatch(attribute -> attribute.getKey().startsWith("on"));
    }
    assertThat(Jsoup.parse(slides()).select("section script, [style], style")).isEmpty();
  }

  @Test
  void scriptsAreSmall() throws IOException {
    long size =
        Files.size(Path.of("templates/assets/deck.js"))
            + Files.size(Path.of("templates/assets/notes.js"));

    assertThat(size).isLessThan(20_000);
  }

  private String slides() throws IOException {
    return Files.readString(Path.of(deck.slides("")));
  }

  private String notes() throws IOException {
    return Files.readString(Path.of(deck.notes()));
  }

  private record Collector(List<String> errors) implements ErrorHandler {
    @Override
    public void warning(SAXParseException exception) {
      // The checker advises against several headings of level 1, which reveal.js users write.
    }

    @Override
    public void error(SAXParseException exception) {
      errors.add(exception.getLineNumber() + ": " + exception.getMessage());
    }

    @Override
    public void fatalError(SAXParseException exception) {
      error(exception);
    }
  }
}
