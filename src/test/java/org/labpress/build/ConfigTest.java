package org.labpress.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.labpress.document.Located;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.MemoryWorkspace;
import org.labpress.source.SourceFile;

class ConfigTest {
  @Test
  void everyKeyIsRead() {
    Config config =
        read("""
        title: Probing log
        url: https://lab.example/log/
        lang: en-GB
        authors: {ana: {name: Ana Lee}, bo: Bo Chen}
        bibliography: [refs.bib, more.bib]
        paper: {papersize: letter}
        hyphenation: hyper-param-e-ter
        front: {ignore: [mood, cover]}
        """)
            .value();

    assertThat(config.title()).contains("Probing log");
    assertThat(config.url()).contains("https://lab.example/log/");
    assertThat(config.lang()).contains("en-GB");
    assertThat(config.authors()).containsEntry("ana", "Ana Lee").containsEntry("bo", "Bo Chen");
    assertThat(config.bibliography())
        .extracting(Located::value)
        .containsExactly("refs.bib", "more.bib");
    assertThat(config.paperSize()).isEqualTo(Config.PaperSize.LETTER);
    assertThat(config.hyphenation()).containsExactly("hyper-param-e-ter");
    assertThat(config.ignoredFields()).containsExactly("mood", "cover");
  }

  // The keys are an interface: projects depend on them. A key is added here on purpose or not at
  // all.
  @Test
  void theseAreTheKeys() {
    assertThat(ConfigReader.KEYS)
        .containsExactly(
            "title",
            "url",
            "lang",
            "authors",
            "bibliography",
            "csl",
            "paper",
            "hyphenation",
            "front");
  }

  @Test
  void unknownKeyIsNamedWithTheNearestOne() {
    Diagnostic diagnostic = only(read("title: x\nbibliografy: refs.bib\n"));

    assertThat(diagnostic.rule()).isEqualTo("config/unknown-key");
    assertThat(diagnostic.message()).isEqualTo("there is no key \"bibliografy\"");
    assertThat(diagnostic.hints()).containsExactly("did you mean \"bibliography\"?");
    assertThat(diagnostic.span()).hasToString("labpress.yml:2:1");
  }

  @Test
  void unknownKeyWithinAKeyIsNamedWhole() {
    assertThat(only(read("paper: {size: a4}\n")).message())
        .isEqualTo("there is no key \"paper.size\"");
  }

  @Test
  void wrongTypeSaysWhatWasFoundAndExpected() {
    assertThat(only(read("title: [a, b]\n")).message())
        .isEqualTo("title is a list, expected a text");
    assertThat(only(read("paper: {papersize: a5}\n")).message())
        .isEqualTo("paper.papersize is \"a5\", expected a4 or letter");
    assertThat(only(read("- a\n")).message())
        .isEqualTo("the file is a list, expected keys and values");
  }

  @Test
  void emptyAndMissingFilesGiveTheDefaults() {
    assertThat(read("")).isEqualTo(Checked.of(Config.DEFAULT));
    assertThat(read("# nothing yet\n")).isEqualTo(Checked.of(Config.DEFAULT));
    assertThat(Config.read(new MemoryWorkspace())).isEqualTo(Checked.of(Config.DEFAULT));
  }

  private static Checked<Config> read(String text) {
    return Config.read(SourceFile.of("labpress.yml", text));
  }

  private static Diagnostic only(Checked<Config> checked) {
    assertThat(checked.diagnostics()).hasSize(1);
    return checked.diagnostics().get(0);
  }
}
