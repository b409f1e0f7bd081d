package org.labpress.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.labpress.bibliography.csl.Name;
import org.labpress.bibliography.csl.Names;

class BibNamesTest {
  // The parts that Markey, "Tame the BeaST" (2009), section 11.2, says that BibTeX finds, and the
  // examples of Patashnik, "BibTeXing" (1988), section 4.
  @ParameterizedTest(name = "{0}: {1} | {2} | {3} | {4}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      value = {
        "jean de la fontaine|-|jean de la|fontaine|-",
        "Jean de la fontaine|Jean|de la|fontaine|-",
        "Jean {de} la fontaine|Jean {de}|la|fontaine|-",
        "Jean De La Fontaine|Jean De La|-|Fontaine|-",
        "Jean de La Fontaine|Jean|de|La Fontaine|-",
        "jean de la fontaine,|-|jean de la|fontaine|-",
        "de la fontaine, Jean|Jean|de la|fontaine|-",
        "De La Fontaine, Jean|Jean|-|De La Fontaine|-",
        "de la Fontaine, Jr., Jean|Jean|de la|Fontaine|, Jr.",
        "Charles Louis Xavier Joseph de la Vallée Poussin|Charles Louis Xavier Joseph|de la|Vallée"
            + " Poussin|-",
        "Ludwig van Beethoven|Ludwig|van|Beethoven|-",
        "King, Jr, Martin Luther|Martin Luther|-|King|, Jr",
        "{\\'E}mile Zola|{\\'E}mile|-|Zola|-",
        "Aristotle|-|-|Aristotle|-"
      })
  void partsAreThoseOfBibtex(
      String written, String given, String von, String family, String suffix) {
    Name name = read(written).names().get(0);

    assertThat(name.given()).isEqualTo(given == null ? "" : given);
    assertThat(name.particle()).isEqualTo(von == null ? "" : von);
    assertThat(name.family()).isEqualTo(family);
    assertThat(name.suffix()).isEqualTo(suffix == null ? "" : suffix);
  }

  @Test
  void nameInBracesIsAnInstitution() {
    Name name = read("{Barnes and Noble}").names().get(0);

    assertThat(name.literal()).isTrue();
    assertThat(name.family()).isEqualTo("{Barnes and Noble}");
  }

  @Test
  void andOthersIsNoName() {
    Names names = read("Lee, Ana and Kim, Bo AND others");

    assertThat(names.names()).hasSize(2);
    assertThat(names.others()).isTrue();
  }

  @Test
  void andWithinANameDoesNotDivide() {
    assertThat(read("Anders Sandvik\n  and\tAndrea Brand").names())
        .extracting(Name::family)
        .containsExactly("Sandvik", "Brand");
  }

  @Test
  void biblatexMayNameTheParts() {
    Name name = read("family=Berg, given=Jan, prefix=van den, suffix=III").names().get(0);

    assertThat(name).isEqualTo(new Name("Jan", "", "van den", "Berg", "III", false));
  }

  @Test
  void brokenBracesAreReadAsFarAsTheyGo() {
    assertThat(read("{{{Lee and Kim}").names()).hasSize(1);
    assertThat(read("and and").names()).isEmpty();
    assertThat(read(",,,").names()).isEmpty();
  }

  private static Names read(String tex) {
    return BibNames.read(tex, text -> text);
  }
}
