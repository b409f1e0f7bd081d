package org.labpress.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.labpress.layout.Typeset;

class PdfWriterTest {
  private static final byte[] SAMPLE = PdfWriter.write(SamplePaper.typeset(), SamplePaper.files());

  @Test
  void textIsExtractedAsItWasSet() throws IOException {
    assertThat(text(SAMPLE))
        .contains(
            "AVATAR: a test of type\n",
            "The office shuffled difficult files; see the site\n",
            "or “fjords” with ≤ 5 AV pairs, hyphen\u00AD\n",
            "ated, and code int fi = 0;1\n",
            "• first\n",
            "model acc\nA 0.81\n",
            "loss (↓ is better)\n",
            "fi == ffl\n");
  }

  @Test
  void fontsAreSubsetsThatGiveEveryCodeItsCharacters() throws IOException {
    try (PDDocument document = Loader.loadPDF(SAMPLE)) {
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);

          assertThat(font.isEmbedded()).isTrue();
          assertThat(font.getName()).matches("[A-Z]{6}\\+.+");
          assertThat(font.getCOSObject().containsKey(COSName.TO_UNICODE)).isTrue();
        }
      }
    }
  }

  @Test
  void widthsInTheFileAreThoseOfTheFont() throws IOException {
    try (PDDocument document = Loader.loadPDF(SAMPLE)) {
      PDPage page = document.getPage(0);
      for (COSName name : page.getResources().getFontNames()) {
        PDFont font = page.getResources().getFont(name);
        for (int code = 1; code < 5; code++) {
          assertThat(font.getWidth(code)).isEqualTo(font.getWidthFromFont(code));
        }
      }
    }
  }

  @Test
  void linksLeadToTheWebAndWithinTheFile() throws IOException {
    try (PDDocument document = Loader.loadPDF(SAMPLE)) {
      List<PDAnnotationLink> links =
          document.getPage(0).getAnnotations().stream().map(PDAnnotationLink.class::cast).toList();

      assertThat(links).hasSize(2).allMatch(link -> link.isPrinted());
      assertThat(links.get(0).getContents()).isEqualTo("leads on");
      assertThat(((PDActionURI) links.get(0).getAction()).getURI())
          .isEqualTo("https://lab.example/a?b=c%20d#%C3%A9");
      assertThat(links.get(1).getAction().getSubType()).isEqualTo("GoTo");
    }
  }

  @Test
  void outlineFollowsTheLevelsOfTheHeadings() throws IOException {
    try (PDDocument document = Loader.loadPDF(SAMPLE)) {
      PDOutlineItem first = document.getDocumentCatalog().getDocumentOutline().getFirstChild();

      assertThat(first.getTitle()).isEqualTo("1 Methods");
      assertThat(first.getFirstChild().getTitle()).isEqualTo("1.1 The end");
      assertThat(first.getFirstChild().findDestinationPage(document))
          .isEqualTo(document.getPage(1));
    }
  }

  @Test
  void metadataSayWhatTheFrontMatterSaid() throws IOException {
    try (PDDocument document = Loader.loadPDF(SAMPLE)) {
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo("AVATAR: a <test> of type & (brackets)");
      assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("Ana Lee, Žofie Č");
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
      assertThat(
              new String(
                  document.getDocumentCatalog().getMetadata().toByteArray(),
                  StandardCharsets.UTF_8))
          .contains("AVATAR: a &lt;test&gt; of type &amp; (brackets)")
          .contains("<xmp:CreateDate>2026-03-02T00:00:00Z</xmp:CreateDate>");
    }
  }

  @Test
  void equalPagesGiveEqualBytes() {
    assertThat(PdfWriter.write(SamplePaper.typeset(), SamplePaper.files())).isEqualTo(SAMPLE);
  }

  @Test
  void identifierFollowsTheContent() throws IOException {
    Typeset sample = SamplePaper.typeset();
    Typeset other =
        new Typeset(
            sample.metadata(),
            sample.pages().subList(0, 1),
            sample.structure(),
            sample.outline(),
            List.of());

    assertThat(identifier(PdfWriter.write(other, SamplePaper.files())))
        .isNotEqualTo(identifier(SAMPLE));
  }

  @Test
  void anotherJavaInAnotherPlaceGivesTheSameBytes() throws Exception {
    Path here = Path.of(System.getProperty("java.home")).toRealPath();
    Optional<Path> other;
    try (Stream<Path> homes = Files.list(here.getParent())) {
      other =
          homes
              .filter(home -> Files.isExecutable(home.resolve("bin/java")))
              .filter(home -> !home.toAbsolutePath().equals(here) && !Files.isSymbolicLink(home))
              .sorted()
              .findFirst();
    }
    assumeTrue(other.isPresent(), "no second Java beside " + here);

    Process child =
        new ProcessBuilder(
                other.get().resolve("bin/java").toString(),
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Asia/Kathmandu",
                "-cp",
                System.getProperty("java.class.path"),
                PdfWriterTest.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String printed =
        new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();

    assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(printed).isEqualTo(sha256(SAMPLE));
  }

  /** Prints the hash of the sample; run by the test above. */
  public static void main(String[] arguments) {
    System.out.println(sha256(PdfWriter.write(SamplePaper.typeset(), SamplePaper.files())));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "java\tscript:x",
        "file:///etc/passwd",
        "data:text/html,x",
        "\\\\server\\share",
        "https://a.example/\nb",
        "page.html",
      })
  void addressesThatAreNotOfTheWebOrMailAreRefused(String uri) {
    assertThat(Links.address(uri)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "https://a.example/(b), https://a.example/(b)",
    "HTTP://a.example/<x>, HTTP://a.example/%3Cx%3E",
    "mailto:ana@lab.example, mailto:ana@lab.example",
    "https://a.example/ü%20, https://a.example/%C3%BC%20"
  })
  void addressesAreWrittenInAscii(String uri, String expected) {
    assertThat(Links.address(uri)).contains(expected);
  }

  @Test
  void controlCharactersAndOverridesNeverReachTheTitle() throws IOException {
    byte[] file =
        PdfWriter.write(titled("a\u0000b\u202Ec\r\n)\uD800 <x>"), path -> Optional.empty());

    try (PDDocument document = Loader.loadPDF(file)) {
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("a bc ) <x>");
    }
  }

  @Test
  void documentWithoutTitleIsUntitled() throws IOException {
    try (PDDocument document =
        Loader.loadPDF(PdfWriter.write(titled(""), path -> Optional.empty()))) {
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Untitled");
    }
  }

  @Test
  void accentStandsOverItsLetter() throws IOException {
    // HarfBuzz 6.0.0 sets U+0302 over the θ of STIX Two Text 15 units to the left, 220 up.
    assertThat(content(SAMPLE, 1)).contains("\n2.2 Ts\n").contains("\n0 Ts\n");
    assertThat(text(SAMPLE)).contains("θ\u0302");
  }

  @Test
  void missingImageIsNamed() {
    assertThatThrownBy(() -> PdfWriter.write(SamplePaper.typeset(), path -> Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bits.png: there is no such file");
  }

  private static Typeset titled(String title) {
    Typeset sample = SamplePaper.typeset();
    return new Typeset(
        new Typeset.Metadata(title, List.of(), List.of(), Optional.empty(), "en", Optional.empty()),
        sample.pages().subList(0, 1),
        sample.structure(),
        List.of(),
        List.of());
  }

  private static String text(byte[] file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setLineSeparator("\n");
      return stripper.getText(document);
    }
  }

  private static String content(byte[] file, int page) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      return new String(
          document.getPage(page).getContents().readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  private static String identifier(byte[] file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      return document.getDocument().getDocumentID().toString();
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
