package org.labpress.markdown;

import java.util.Map;
import java.util.Set;
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
          Map.entry("slash", "/"));

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
                  + " bibliographystyle nocite")
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
