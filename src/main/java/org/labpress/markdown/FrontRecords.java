package org.labpress.markdown;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Author;
import org.labpress.document.Authorship;
import org.labpress.document.Block;
import org.labpress.document.CitationSettings;
import org.labpress.document.Dates;
import org.labpress.document.FrontMatter;
import org.labpress.document.FrontTexts;
import org.labpress.document.LatexSettings;
import org.labpress.document.Located;
import org.labpress.document.Publishing;
import org.labpress.document.RichText;
import org.labpress.document.TextSettings;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;
import org.labpress.yaml.YamlList;
import org.labpress.yaml.YamlMap;
import org.labpress.yaml.YamlNode;
import org.labpress.yaml.YamlScalar;

/** Makes the records of front matter from its fields. */
final class FrontRecords {
  private static final Pattern KEY = Pattern.compile("@(\\*|\\{[^{}\\n]+\\}|[^\\s,;@{}\\[\\]]+)");

  private final FrontFields fields;
  private final PageNotes notes;

  FrontRecords(FrontFields fields, PageNotes notes) {
    this.fields = fields;
    this.notes = notes;
  }

  FrontMatter read(SourceSpan span) {
    TextSettings text = text();
    notes.settings(text);
    LatexSettings latex = PaperFields.latex(fields);
    notes.macros(notes.macros().with(latex.headerIncludes()));
    return new FrontMatter(
        texts(),
        authorship(),
        new Dates(fields.date("date"), fields.date("updated", "date-modified", "lastmod")),
        new TagsReader(fields, notes).read(),
        publishing(),
        citing(),
        text,
        EntryFields.entry(fields),
        EntryFields.meeting(fields),
        PaperFields.look(fields),
        latex,
        PaperFields.joss(fields),
        new LintSettingsReader(fields, notes).read(),
        span);
  }

  private TextSettings text() {
    Optional<YamlNode> math = fields.value("math");
    boolean kramdown =
        math.filter(
                node ->
                    node instanceof YamlScalar s && s.text().strip().equalsIgnoreCase("kramdown"))
            .isPresent();
    return new TextSettings(
        fields.text("lang"),
        fields.bool("number-sections"),
        fields.bool("toc"),
        fields.integer(1, 6, "toc-depth").map(Located::value),
        fields.bool("smart").orElse(true),
        kramdown,
        fields.bool("raw-latex", "raw_tex").orElse(true),
        echo());
  }

  /** Of what Quarto knows about running a page, the rest means nothing where nothing is run. */
  private boolean echo() {
    return fields
        .value("execute")
        .filter(YamlMap.class::isInstance)
        .flatMap(execute -> ((YamlMap) execute).get("echo"))
        .filter(YamlScalar.class::isInstance)
        .map(echo -> !((YamlScalar) echo).text().strip().equalsIgnoreCase("false"))
        .orElse(true);
  }

  private FrontTexts texts() {
    return new FrontTexts(
        richText("title"),
        richText("subtitle"),
        blocks("tldr"),
        blocks("summary"),
        blocks("abstract"),
        blocks("description"),
        blocks("opinion"),
        blocks("learned"),
        blocks("context"),
        blocks("idea"));
  }

  private Authorship authorship() {
    AuthorsReader people = new AuthorsReader(fields, notes);
    List<Author> authors = people.authors();
    return new Authorship(authors, people.affiliations());
  }

  private Publishing publishing() {
    return new Publishing(
        PageFormat.read(fields),
        fields.bool("draft").orElse(false),
        fields.text("slug"),
        aliases(),
        fields.text("section"),
        fields.integer(Integer.MIN_VALUE, Integer.MAX_VALUE, "weight"),
        image());
  }

  /** Hugo and Zola say {@code aliases}, a plugin of Jekyll {@code redirect_from}. */
  private List<Located<String>> aliases() {
    List<Located<String>> aliases = new ArrayList<>(fields.texts("aliases"));
    aliases.addAll(fields.texts("redirect_from"));
    return aliases;
  }

  /** Themes of Jekyll keep the path in a map, themes of Hugo know several pictures. */
  private Optional<Located<String>> image() {
    if (fields.value("image").orElse(null) instanceof YamlMap map) {
      return new FrontFields(map, notes).text("path", "src", "url");
    }
    return fields.text("image").or(() -> fields.texts("images").stream().findFirst());
  }

  private CitationSettings citing() {
    return new CitationSettings(
        fields.texts("bibliography"),
        fields.texts("csl").stream().findFirst(),
        nocite(),
        fields.bool("link-citations"),
        fields.value("references").filter(YamlList.class::isInstance).map(FrontRecords::lines));
  }

  /** Returns the whole lines in which a value stands. */
  private static SourceSpan lines(YamlNode value) {
    SourceSpan span = value.span();
    SourceFile file = span.file();
    int last = file.lineAt(Math.max(span.start(), span.end() - 1));
    return file.span(file.lineStart(span.line()), file.lineEnd(last));
  }

  /** Pandoc's {@code nocite} is Markdown; only the keys in it count. */
  private List<Located<String>> nocite() {
    Set<String> seen = new LinkedHashSet<>();
    List<Located<String>> keys = new ArrayList<>();
    for (Located<String> text : fields.texts("nocite")) {
      Matcher key = KEY.matcher(text.value());
      while (key.find()) {
        String name = key.group(1).replaceAll("^\\{|\\}$|[.:?!]+$", "");
        if (seen.add(name)) {
          keys.add(new Located<>(name, place(text.span(), key.group())));
        }
      }
    }
    return keys;
  }

  private static SourceSpan place(SourceSpan span, String part) {
    int at = span.text().indexOf(part);
    return at < 0 ? span : span.part(at, at + part.length());
  }

  private Optional<RichText> richText(String name) {
    return fields
        .scalar(name)
        .map(
            scalar ->
                new RichText(TextReader.inlines(ScalarText.of(scalar), notes), scalar.span()));
  }

  private List<Block> blocks(String name) {
    return fields
        .scalar(name)
        .map(scalar -> TextReader.blocks(ScalarText.of(scalar), notes))
        .orElse(List.of());
  }
}
