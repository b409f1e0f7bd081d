package org.labpress.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.labpress.document.Located;
import org.labpress.query.remote.RemoteSource;
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
        paper: {style: preprint, columns: 2, papersize: letter}
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
    assertThat(config.style().style().orElseThrow().text()).isEqualTo("preprint");
    assertThat(config.style().columns()).contains(2);
    assertThat(config.style().letter()).contains(true);
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
            "front",
            "sources",
            "queries");
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

  @Test
  void sourcesAndQueriesAreRead() {
    Config config =
        read("""
        sources:
          lab:
            jdbc: jdbc:postgresql://db.example/lab
            driver: org.example.Driver
            user-env: LAB_USER
            password-env: LAB_PASSWORD
            properties: {ssl: true, sslpassword: "${KEY}"}
            timeout: 10m
            rows: 5_000_000
          other: {jdbc: "jdbc:x:", user: ana, password: "${X}"}
        queries:
          top: {source: lab, sql: queries/top.sql, to: results/top.csv}
        """)
            .value();

    RemoteSource lab = config.sources().get("lab");
    assertThat(lab.url()).isEqualTo("jdbc:postgresql://db.example/lab");
    assertThat(lab.driver()).contains("org.example.Driver");
    assertThat(lab.user()).contains("${LAB_USER}");
    assertThat(lab.password()).contains("${LAB_PASSWORD}");
    assertThat(lab.properties())
        .containsEntry("ssl", "true")
        .containsEntry("sslpassword", "${KEY}");
    assertThat(lab.seconds()).isEqualTo(600);
    assertThat(lab.rows()).isEqualTo(5_000_000);
    RemoteSource other = config.sources().get("other");
    assertThat(other.user()).contains("ana");
    assertThat(other.password()).contains("${X}");
    assertThat(other.seconds()).isEqualTo(300);
    assertThat(other.rows()).isEqualTo(1_000_000);
    assertThat(config.queries()).hasSize(1);
    assertThat(config.queries().get(0).sql().value()).isEqualTo("queries/top.sql");
  }

  @Test
  void sourceThatCannotBeUsedSaysWhatIsExpected() {
    assertThat(messages("sources: {lab: {}}\n"))
        .containsExactly("sources.lab.jdbc is missing, expected an address that begins with jdbc:");
    assertThat(messages("sources: {lab: {jdbc: 'postgres://db'}}\n"))
        .containsExactly("sources.lab.jdbc is no address that begins with jdbc:");
    assertThat(
            messages("sources: {lab: {jdbc: 'jdbc:x:', timeout: 2d, rows: 0, pasword-env: A}}\n"))
        .containsExactlyInAnyOrder(
            "there is no key \"sources.lab.pasword-env\"",
            "sources.lab.timeout is \"2d\", expected a time such as 90s, 10m or 2h, up to 24h",
            "sources.lab.rows is \"0\", expected a number from 1 to 100000000");
    assertThat(messages("queries: {'a/b': {source: lab, sql: a.sql}, c: {to: c.csv}}\n"))
        .containsExactlyInAnyOrder(
            "the name of a query is \"a/b\", expected letters, digits, - and _",
            "queries.c.source is missing, expected a name",
            "queries.c.sql is missing, expected the path of a file");
    assertThat(messages("queries: {c: {source: lab, sql: c.sql, to: ../../c.csv}}\n"))
        .containsExactly("queries.c.to is no path of a CSV file inside the project");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sources: {lab: {jdbc: 'jdbc:x:', password: hunter2}}",
        "sources: {lab: {jdbc: 'jdbc:x:', password: \"hunter2\"}}",
        "sources:\n  lab:\n    jdbc: 'jdbc:x:'\n    password: |\n      hunter2\n",
        "sources: {lab: {jdbc: 'jdbc:x://db/a?password=hunter2'}}",
        "sources: {lab: {jdbc: 'jdbc:x://ana:hunter2@db/a'}}",
        "sources: {lab: {jdbc: 'jdbc:x:', properties: {accessToken: hunter2}}}",
        "sources: {lab: {jdbc: 'jdbc:x:', password-env: 'hunter2!'}}",
        "sources: {lab: {jdbc: 'jdbc:x:', password: hunter2, password: hunter2}}",
      })
  void secretInTheFileIsReportedAndShowsNowhere(String text) {
    Checked<Config> read = read(text);

    assertThat(read.diagnostics()).extracting(Diagnostic::rule).contains("config/secret");
    assertThat(read.diagnostics())
        .allSatisfy(
            diagnostic -> {
              assertThat(diagnostic.span().file().text()).doesNotContain("hunter2");
              assertThat(diagnostic.toString()).doesNotContain("hunter2");
              assertThat(diagnostic.labels())
                  .allSatisfy(l -> assertThat(l.span().file().text()).doesNotContain("hunter2"));
            });
  }

  private static List<String> messages(String text) {
    return read(text).diagnostics().stream().map(Diagnostic::message).toList();
  }

  private static Checked<Config> read(String text) {
    return Config.read(SourceFile.of("labpress.yml", text));
  }

  private static Diagnostic only(Checked<Config> checked) {
    assertThat(checked.diagnostics()).hasSize(1);
    return checked.diagnostics().get(0);
  }
}
