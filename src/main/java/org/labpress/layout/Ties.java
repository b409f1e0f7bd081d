package org.labpress.layout;

import java.util.Locale;
import java.util.Set;

/** Knows between which words a line should not end (The TeXbook, chapter 14, "ties"). */
final class Ties {
  /**
   * Never broken but where lines would have holes of three times the space: as much as a line of
   * badness 5,000.
   */
  static final double STRONG = 5_000;

  /** Not broken if the lines can give: years after names, and between the keys of a citation. */
  static final double FIRM = 500;

  /**
   * A citation should stand on the line of what it proves; but keys are long, and a loose line is
   * worse than a citation that begins the next one.
   */
  static final double WEAK = 60;

  /** English, German, French and Spanish, as they stand before a number. */
  private static final Set<String> BEFORE_NUMBERS =
      words(
          """
          figure figures fig fig. figs. table tables tab. section sections sec. secs. equation
          equations eq. eqs. eqn. eqns. chapter chapters ch. chap. appendix app. algorithm alg.
          listing listings theorem thm. lemma lem. proposition prop. corollary cor. definition def.
          example ex. remark experiment exp. page pages p. pp. no. nos. nr. vol. volume version v.
          step steps seed row rows line lines ll. part item note ref. refs. reference issue run day
          week model layer epoch phase stage level question

          abbildung abbildungen abb. tabelle tabellen abschnitt abschnitte abschn. gleichung
          gleichungen gl. kapitel kap. anhang satz beispiel zeile seite s. bd. schritt

          tableau tableaux équation équations éq. chapitre annexe théorème lemme définition exemple
          ligne étape

          figura figuras tabla tablas cuadro listado sección secciones ecuación ecuaciones ec. capítulo cap.
          apéndice teorema ejemplo página páginas pág. línea paso núm.
          """);

  private static final Set<String> TITLES =
      words("dr. mr. mrs. ms. mx. prof. st. cf. vs. e.g. i.e. vgl. z. hr. fr. mme. mlle. sr. sra.");

  /** Units as they are written after a number; of {@code m/s} the first counts. */
  private static final Set<String> UNITS =
      words(
          """
          % ‰ ° ′ ″ °C °F K
          s ms µs μs ns ps min h d
          m mm cm km µm μm nm pm Å ha l L ml mL µl μl g kg mg µg μg t
          Hz kHz MHz GHz THz B kB KB MB GB TB PB KiB MiB GiB TiB bit bits byte bytes
          kbit Mbit Gbit kbps Mbps Gbps fps rpm
          V mV kV A mA µA μA W mW kW MW GW Wh kWh MWh GWh J kJ MJ mJ eV keV MeV GeV TeV
          N kN Pa hPa kPa MPa GPa bar mbar atm mol mmol M mM µM μM nM cd lm lx Ω kΩ MΩ F T mT G S Sv
          dB pt px dpi ppm ppb rad mrad sr cal kcal bp kbp FLOP FLOPs FLOPS FLOP/s
          GFLOP GFLOPS TFLOP TFLOPS PFLOPS
          """);

  private Ties() {}

  private static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+"));
  }

  /** Returns the cost of a line end between two words. */
  static double between(String before, String after) {
    String bare = stripLeft(before);
    boolean digitNext = !after.isEmpty() && Character.isDigit(after.charAt(0));
    String lower = bare.toLowerCase(Locale.ROOT);
    if (digitNext && BEFORE_NUMBERS.contains(lower)) {
      return STRONG;
    }
    if (TITLES.contains(lower) || isInitial(bare) || (lower.equals("et") && isAl(after))) {
      return STRONG;
    }
    if (isNumber(bare) && isUnit(stripRight(after))) {
      return STRONG;
    }
    return digitNext && isAl(bare) ? FIRM : 0;
  }

  private static boolean isAl(String word) {
    return stripRight(word).equals("al");
  }

  private static boolean isUnit(String word) {
    int slash = word.indexOf('/');
    String first = slash > 0 ? word.substring(0, slash) : word;
    return UNITS.contains(first) || UNITS.contains(withoutPower(first));
  }

  private static String withoutPower(String unit) {
    int end = unit.length();
    while (end > 0 && "²³⁻¹".indexOf(unit.charAt(end - 1)) >= 0) {
      end--;
    }
    return unit.substring(0, end);
  }

  private static boolean isInitial(String word) {
    return word.length() == 2 && Character.isUpperCase(word.charAt(0)) && word.charAt(1) == '.';
  }

  private static boolean isNumber(String written) {
    String word = stripApproximation(written);
    return !word.isEmpty()
        && word.chars().allMatch(c -> Character.isDigit(c) || ".,-\u2212\u2013±".indexOf(c) >= 0)
        && Character.isDigit(word.charAt(word.length() - 1));
  }

  private static String stripApproximation(String word) {
    int start = 0;
    while (start < word.length() && "~≈<>≤≥∼+".indexOf(word.charAt(start)) >= 0) {
      start++;
    }
    return word.substring(start);
  }

  private static String stripLeft(String word) {
    int start = 0;
    while (start < word.length() && "([\u201C\u2018\"'".indexOf(word.charAt(start)) >= 0) {
      start++;
    }
    return word.substring(start);
  }

  private static String stripRight(String word) {
    int end = word.length();
    while (end > 0 && ".,;:)]!?\u201D\u2019\"'".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return word.substring(0, end);
  }
}
