package org.labpress.markdown;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** TeX commands without arguments that stand for characters or for nothing. */
final class TexSigns {
  /** Commands for characters, by name; from the LaTeX 2e companion tables for text mode. */
  static final Map<String, String> CHARACTERS =
      Map.ofEntries(
          Map.entry("LaTeX", "LaTeX"),
          Map.entry("LaTeXe", "LaTeX2ε"),
          Map.entry("TeX", "TeX"),
          Map.entry("BibTeX", "BibTeX"),
          Map.entry("XeTeX", "XeTeX"),
          Map.entry("XeLaTeX", "XeLaTeX"),
          Map.entry("LuaTeX", "LuaTeX"),
          Map.entry("LuaLaTeX", "LuaLaTeX"),
          Map.entry("pdfLaTeX", "pdfLaTeX"),
          Map.entry("ldots", "…"),
          Map.entry("dots", "…"),
          Map.entry("textellipsis", "…"),
          Map.entry("textendash", "–"),
          Map.entry("textemdash", "—"),
          Map.entry("textbackslash", "\\"),
          Map.entry("textasciitilde", "~"),
          Map.entry("textasciicircum", "^"),
          Map.entry("textunderscore", "_"),
          Map.entry("textbar", "|"),
          Map.entry("textless", "<"),
          Map.entry("textgreater", ">"),
          Map.entry("textdollar", "$"),
          Map.entry("textbullet", "•"),
          Map.entry("textdegree", "°"),
          Map.entry("textmu", "µ"),
          Map.entry("textregistered", "®"),
          Map.entry("texttrademark", "™"),
          Map.entry("textcopyright", "©"),
          Map.entry("copyright", "©"),
          Map.entry("textsterling", "£"),
          Map.entry("pounds", "£"),
          Map.entry("texteuro", "€"),
          Map.entry("euro", "€"),
          Map.entry("textquoteleft", "‘"),
          Map.entry("textquoteright", "’"),
          Map.entry("textquotedblleft", "“"),
          Map.entry("textquotedblright", "”"),
          Map.entry("S", "§"),
          Map.entry("P", "¶"),
          Map.entry("dag", "†"),
          Map.entry("ddag", "‡"),
          Map.entry("ss", "ß"),
          Map.entry("ae", "æ"),
          Map.entry("AE", "Æ"),
          Map.entry("oe", "œ"),
          Map.entry("OE", "Œ"),
          Map.entry("aa", "å"),
          Map.entry("AA", "Å"),
          Map.entry("o", "ø"),
          Map.entry("O", "Ø"),
          Map.entry("l", "ł"),
          Map.entry("L", "Ł"),
          Map.entry("quad", "\u2003"),
          Map.entry("qquad", "\u2003\u2003"),
          Map.entry("thinspace", "\u202F"),
          Map.entry("nobreakspace", "\u00A0"),
          Map.entry("slash", "/"),
          Map.entry("i", "ı"),
          Map.entry("j", "ȷ"),
          Map.entry("SS", "ẞ"),
          Map.entry("th", "þ"),
          Map.entry("TH", "Þ"),
          Map.entry("dh", "ð"),
          Map.entry("DH", "Ð"),
          Map.entry("dj", "đ"),
          Map.entry("DJ", "Đ"),
          Map.entry("ng", "ŋ"),
          Map.entry("NG", "Ŋ"),
          Map.entry("textquotesingle", "'"),
          Map.entry("textquotedbl", "\""),
          Map.entry("guillemotleft", "«"),
          Map.entry("guillemotright", "»"),
          Map.entry("textbraceleft", "{"),
          Map.entry("textbraceright", "}"),
          Map.entry("textasteriskcentered", "∗"),
          Map.entry("textperiodcentered", "·"),
          Map.entry("textvisiblespace", "␣"),
          Map.entry("texttimes", "×"),
          Map.entry("textdiv", "÷"),
          Map.entry("textpm", "±"),
          Map.entry("textminus", "−"),
          Map.entry("textonehalf", "½"),
          Map.entry("textonequarter", "¼"),
          Map.entry("textthreequarters", "¾"),
          Map.entry("textonesuperior", "¹"),
          Map.entry("texttwosuperior", "²"),
          Map.entry("textthreesuperior", "³"),
          Map.entry("textohm", "Ω"),
          Map.entry("textcelsius", "°C"),
          Map.entry("textperthousand", "‰"),
          Map.entry("textsection", "§"),
          Map.entry("textparagraph", "¶"),
          Map.entry("textdagger", "†"),
          Map.entry("textdaggerdbl", "‡"),
          Map.entry("textordfeminine", "ª"),
          Map.entry("textordmasculine", "º"),
          Map.entry("textexclamdown", "¡"),
          Map.entry("textquestiondown", "¿"),
          Map.entry("textcent", "¢"),
          Map.entry("textyen", "¥"),
          Map.entry("textnumero", "№"),
          Map.entry("textrightarrow", "→"),
          Map.entry("textleftarrow", "←"),
          Map.entry("textuparrow", "↑"),
          Map.entry("textdownarrow", "↓"),
          Map.entry("degree", "°"),
          Map.entry("celsius", "°C"),
          Map.entry("checkmark", "✓"),
          Map.entry("enspace", "\u2002"),
          Map.entry("space", " "));

  private static final Pattern LETTER =
      Pattern.compile(
          "\\{\\\\([A-Za-z]{1,2})\\s?\\}|\\\\([A-Za-z]{1,2})(?:\\{\\}|\\s|(?![A-Za-z]))");

  /** Returns a letter that stands as a command at an offset, with or without braces around it. */
  static Optional<TexAccents.Found> letter(String text, int start) {
    Matcher command = LETTER.matcher(text).region(start, text.length());
    if (!command.lookingAt()) {
      return Optional.empty();
    }
    String name = command.group(1) == null ? command.group(2) : command.group(1);
    return Optional.ofNullable(CHARACTERS.get(name))
        .filter(TexSigns::isLetter)
        .map(letter -> new TexAccents.Found(letter, command.end()));
  }

  static boolean isLetter(String characters) {
    return characters.length() == 1 && Character.isLetter(characters.charAt(0));
  }

  /** Commands of one letter could be the start of a path, so they need their braces. */
  static boolean needsBraces(String name) {
    return name.length() == 1 && !name.equals("S") && !name.equals("P");
  }

  /** Commands that only move, size or part what is printed; their arguments go with them. */
  static final Set<String> LAYOUT =
      Set.of(
          ("newpage pagebreak clearpage cleardoublepage nopagebreak vspace hspace vskip hskip"
                  + " noindent indent centering raggedright raggedleft smallskip medskip bigskip hfill"
                  + " vfill linebreak nolinebreak par protect sloppy fussy allowbreak tiny scriptsize"
                  + " footnotesize small normalsize large Large LARGE huge Huge maketitle"
                  + " tableofcontents listoffigures listoftables appendix bigbreak medbreak smallbreak"
                  + " relax leavevmode unskip null phantom hphantom vphantom singlespacing"
                  + " doublespacing onehalfspacing setlength addtolength thispagestyle pagestyle"
                  + " bibliographystyle nocite xspace ignorespaces selectfont bf it em tt rm sf sc sl"
                  + " bfseries itshape ttfamily scshape slshape sffamily rmfamily mdseries upshape"
                  + " normalfont color")
              .split(" "));

  private static final Pattern NAME = Pattern.compile("\\\\([A-Za-z]{1,30})");
  private static final Pattern COMMANDS =
      Pattern.compile(
          "(?:\\\\([A-Za-z]{1,30})\\*?(?:\\[[^\\[\\]]{0,100}\\]|\\{[^{}]{0,100}\\})*\\s*)+");

  private static final int LONGEST = 500;

  private TexSigns() {}

  /** Returns whether a text is nothing but commands of {@link #LAYOUT}. */
  static boolean isLayout(String tex) {
    return tex.length() <= LONGEST
        && COMMANDS.matcher(tex.strip()).matches()
        && NAME.matcher(tex).results().allMatch(name -> LAYOUT.contains(name.group(1)));
  }
}
