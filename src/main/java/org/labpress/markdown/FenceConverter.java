package org.labpress.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Block;
import org.labpress.document.ChartBlock;
import org.labpress.document.RawBlock;
import org.labpress.document.SamplesBlock;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

/** Makes code, charts and samples from fences. */
final class FenceConverter {
  private static final Pattern RAW = Pattern.compile("\\s*\\{=([A-Za-z][\\w+-]{0,30})\\}\\s*");

  private final PreparedText source;
  private final PageNotes notes;
  private final CodeCells cells;

  FenceConverter(PreparedText source, PageNotes notes) {
    this.source = source;
    this.notes = notes;
    this.cells = new CodeCells(notes);
  }

  /** Returns code, a chart, samples, a formula or raw markup; nothing for a comment. */
  List<Block> convert(FencedCodeBlock node, SourceSpan span) {
    Matcher raw = RAW.matcher(node.getInfo());
    if (raw.matches()) {
      return raw(node, raw.group(1).toLowerCase(Locale.ROOT), span);
    }
    return block(node, span).stream().toList();
  }

  private List<Block> raw(FencedCodeBlock node, String format, SourceSpan span) {
    reportOpen(node, span);
    String text = node.getContentChars().toString();
    if (format.equals("comment")) {
      return List.of();
    }
    boolean tex = format.equals("latex") || format.equals("tex");
    RawBlock block = new RawBlock(tex ? "latex" : format, tex ? text.strip() : text, span);
    if (!tex || block.isPageBreak()) {
      return List.of(block);
    }
    if (text.isBlank() || TexSigns.isLayout(text)) {
      return List.of();
    }
    if (TextMacros.areAll(block.text())) {
      return List.of(block);
    }
    notes.report(
        Diagnostic.warning(
                "tex/unsupported", firstLine(span), "this TeX is shown as code, not carried out")
            .withHint("write it as Markdown, or draw it as SVG"));
    return List.of(block);
  }

  private static SourceSpan firstLine(SourceSpan span) {
    return span.part(0, Math.min(span.length(), span.file().lineEnd(span.line()) - span.start()));
  }

  private void reportOpen(FencedCodeBlock node, SourceSpan span) {
    if (node.getClosingMarker().isEmpty()) {
      notes.report(
          Diagnostic.warning(
                  "md/fence-open",
                  firstLine(span),
                  "\"%s\" opened here is never closed".formatted(node.getOpeningMarker()))
              .withHint("add a line \"%s\"".formatted(node.getOpeningMarker())));
    }
  }

  /** Returns what a fence holds; empty for a code cell that asks to be left out. */
  private Optional<Block> block(FencedCodeBlock node, SourceSpan span) {
    reportOpen(node, span);
    Optional<CodeCells.Header> cell = CodeCells.header(node.getInfo());
    if (cell.isPresent()) {
      return cells.convert(cell.get(), node.getContentChars().toString(), lines(node, span), span);
    }
    return Optional.of(other(node, span));
  }

  private Block other(FencedCodeBlock node, SourceSpan span) {
    FenceInfo opening = FenceInfo.read(node.getInfo(), source, notes);
    if (opening.language().equals("chart")) {
      return new ChartBlock(
          lines(node, span),
          List.of(),
          opening.attributes(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          span);
    }
    if (opening.language().equals("samples")) {
      return new SamplesBlock(
          lines(node, span),
          List.of(),
          opening.attributes(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          span);
    }
    if (opening.language().equals("math")) {
      return MathConverter.equation(
          node.getContentChars().toString(), lines(node, span), opening.attributes(), span);
    }
    return new CodeConverter(notes).convert(opening, node.getContentChars().toString(), span);
  }

  /** Returns the whole lines between the fences, indentation included; YAML takes it as it is. */
  private SourceSpan lines(FencedCodeBlock node, SourceSpan span) {
    SourceFile file = span.file();
    int first = span.line() + 1;
    boolean closed = !node.getClosingMarker().isEmpty();
    int last = file.lineAt(Math.max(span.start(), span.end() - 1)) - (closed ? 1 : 0);
    if (first > last) {
      int end = Math.min(file.lineEnd(span.line()), span.end());
      return file.span(end, end);
    }
    int end = closed ? Math.min(file.lineStart(last + 1), span.end()) : span.end();
    return file.span(file.lineStart(first), Math.max(file.lineStart(first), end));
  }
}
