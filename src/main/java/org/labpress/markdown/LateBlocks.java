package org.labpress.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.labpress.document.Comment;
import org.labpress.document.Comments;
import org.labpress.document.FrontMatterBlock;
import org.labpress.document.LineScanner;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.Severity;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;
import org.labpress.yaml.YamlMap;
import org.labpress.yaml.YamlNode;
import org.labpress.yaml.YamlReader;
import org.labpress.yaml.YamlScalar;

/**
 * Finds blocks of front matter below the head of a file, which Pandoc reads wherever they stand. A
 * block lies between {@code ---} behind a blank line and {@code ---} or {@code ...}, and every key
 * in it is a field; anything else is what CommonMark makes of it.
 */
final class LateBlocks {
  private static final Pattern KEY = Pattern.compile("[\\p{L}_][\\w.-]*:(?:\\s.*)?");
  private static final Pattern INSIDE = Pattern.compile("|[ \\t].*|[-#].*");

  /** Keeps the work on a page of nothing but such blocks in bounds. */
  private static final int MOST = 50;

  /** In Slidev such a block belongs to one slide. */
  private static final Set<String> OF_SLIDES =
      Set.of("layout", "class", "background", "src", "transition", "clicks");

  private final SourceFile file;
  private final PageNotes notes;
  private final List<Comment> comments;
  private final List<SourceSpan> places = new ArrayList<>();
  private final List<YamlMap.Entry> entries;

  private LateBlocks(SourceFile file, YamlMap fields, PageNotes notes) {
    this.file = file;
    this.notes = notes;
    this.comments = Comments.of(file);
    this.entries = new ArrayList<>(fields.entries());
  }

  /**
   * What was found.
   *
   * @param places of the blocks with their fences, in order
   * @param fields those of the head, and behind them those that the head does not have
   */
  record Found(List<SourceSpan> places, YamlMap fields) {}

  static Found in(SourceFile file, YamlMap fields, PageNotes notes) {
    LateBlocks blocks = new LateBlocks(file, fields, notes);
    if (!isDeck(file, fields)) {
      blocks.scan();
    }
    return new Found(blocks.places, new YamlMap(blocks.entries, fields.span()));
  }

  private static boolean isDeck(SourceFile file, YamlMap fields) {
    return file.path().startsWith("content/slides/")
        || fields.get("marp").isPresent()
        || fields
            .get("format")
            .filter(format -> format.span().text().matches("(?s).*(?:deck|revealjs).*"))
            .isPresent();
  }

  private void scan() {
    LineScanner scanner = new LineScanner(file.text(), Integer.MAX_VALUE);
    int bodyStart = FrontMatterBlock.bodyStart(file);
    boolean blank = true;
    int after = 0;
    for (int line = file.lineAt(Math.min(bodyStart, file.text().length()));
        line <= file.lineCount() && places.size() < MOST;
        line++) {
      int start = Math.max(bodyStart, file.lineStart(line));
      if (start > file.lineEnd(line)) {
        continue;
      }
      LineScanner.Kind kind = scanner.next(start, file.lineEnd(line)).kind();
      if (line > after && blank && kind == LineScanner.Kind.TEXT && isFence(line)) {
        after = Math.max(after, block(line));
      }
      blank = kind == LineScanner.Kind.BLANK;
    }
  }

  private boolean isFence(int line) {
    return file.line(line).stripTrailing().equals("---");
  }

  /**
   * Reads the block that a fence may open.
   *
   * @return the last line of the block, or 0 if there is none
   */
  private int block(int fence) {
    int close = closingLine(fence);
    if (close == 0) {
      return 0;
    }
    SourceSpan place = file.span(file.lineStart(fence), file.lineEnd(close));
    boolean hidden =
        comments.stream()
            .map(Comment::span)
            .anyMatch(c -> c.start() < place.end() && place.start() < c.end());
    if (hidden) {
      return 0;
    }
    Checked<YamlNode> read =
        YamlReader.read(file.span(file.lineStart(fence + 1), file.lineStart(close)));
    boolean broken =
        read.diagnostics().stream().anyMatch(d -> d.severity() == Severity.ERROR)
            || !(read.value() instanceof YamlMap);
    if (broken) {
      return 0;
    }
    return accept((YamlMap) read.value(), place) ? close : 0;
  }

  private boolean accept(YamlMap map, SourceSpan place) {
    List<String> keys =
        map.entries().stream().map(entry -> entry.key().text()).collect(Collectors.toList());
    if (keys.stream().anyMatch(OF_SLIDES::contains)) {
      return false;
    }
    Optional<YamlScalar> unknown =
        map.entries().stream()
            .map(YamlMap.Entry::key)
            .filter(key -> !FrontKeys.isKnown(key.text()))
            .findFirst();
    if (unknown.isEmpty()) {
      places.add(place);
      FrontKeys.check(map, notes);
      map.entries().stream().filter(entry -> !isGiven(entry)).forEach(entries::add);
      return true;
    }
    if (keys.stream().anyMatch(FrontKeys.FIELDS::contains)) {
      notes.report(
          Diagnostic.warning(
                  "front/late-block",
                  place.part(0, 3),
                  "this block is shown as text: \"%s\" is no field of front matter"
                      .formatted(unknown.get().text()))
              .withHint("correct the key, or put its fields at the head of the file"));
    }
    return false;
  }

  private boolean isGiven(YamlMap.Entry entry) {
    return entries.stream().anyMatch(e -> e.key().text().equals(entry.key().text()));
  }

  private int closingLine(int fence) {
    for (int line = fence + 1; line <= file.lineCount(); line++) {
      String text = file.line(line).stripTrailing();
      if (text.equals("---") || text.equals("...")) {
        return line > fence + 1 ? line : 0;
      }
      boolean fits =
          KEY.matcher(text).matches() || (line > fence + 1 && INSIDE.matcher(text).matches());
      if (!fits) {
        return 0;
      }
    }
    return 0;
  }
}
