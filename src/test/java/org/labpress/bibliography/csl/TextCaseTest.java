package org.labpress.bibliography.csl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextCaseTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "title|a walk in the park|A Walk in the Park",
        "title|learning from: a view|Learning from: A View",
        "title|what for?|What For?",
        "title|open-source software and NumPy|Open-Source Software and NumPy",
        "title|release (v5.0) of the core|Release (v5.0) of the Core",
        "sentence|A Walk|A Walk",
        "sentence|A WALK|A walk",
        "uppercase|straße|STRASSE",
        "lowercase|ÉCOLE|école",
        "capitalize-first|edited by|Edited by",
        "capitalize-all|edited by|Edited By"
      })
  void casesOfCsl(String textCase, String text, String cased) {
    assertThat(TextCase.apply(textCase, Runs.of(text), true).text()).isEqualTo(cased);
  }

  // Titles of the nine papers' kind, as the JOSS pipeline prints them.
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "A Rapid and Sensitive Method|A rapid and sensitive method",
        "Journal of Open Source Software (JOSS): design and review"
            + "|Journal of open source software (JOSS): Design and review",
        "The Unsuccessful Self-Treatment of a Case|The unsuccessful self-treatment of a case",
        "X-Ray Timing of 4U 0115+63|X-Ray timing of 4U 0115+63",
        "Transformer-XL and GPT-2|Transformer-XL and GPT-2",
        "I Saw a Moth|I saw a moth"
      })
  void sentenceCaseKeepsNames(String title, String sentence) {
    assertThat(TextCase.toSentence(Runs.of(title)).text()).isEqualTo(sentence);
  }

  @Test
  void whatKeepsItsCaseAndMathDoNotChange() {
    Runs runs =
        new Runs(
            List.of(
                new Run("the ", 0),
                new Run("bERT", Look.KEEP_CASE),
                new Run(" of ", 0),
                new Run("a^n", Look.MATH)));

    assertThat(TextCase.apply("title", runs, true).text()).isEqualTo("The bERT of a^n");
    assertThat(TextCase.apply("uppercase", runs, true).text()).isEqualTo("THE bERT OF a^n");
  }

  @Test
  void titleCaseIsForEnglish() {
    assertThat(TextCase.apply("title", Runs.of("die welt"), false).text()).isEqualTo("die welt");
  }
}
