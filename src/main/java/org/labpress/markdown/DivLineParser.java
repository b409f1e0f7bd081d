package org.labpress.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Attributes;

/**
 * Reads {@code ::: {.class key=value}}, {@code ::: name}, {@code ::: name {key=value}} and the line
 * of colons that closes them.
 */
final class DivLineParser extends AbstractBlockParser {
  private static final Pattern LINE =
      Pattern.compile(
          ":{3,}[ \\t]*(?<name>[\\p{L}\\p{N}_-]++)?[ \\t]*(?<rest>.*?)[ \\t]*:*[ \\t]*");

  private final DivLine line;

  private DivLineParser(DivLine line) {
    this.line = line;
  }

  /** Returns the parser of a line that starts with three colons. */
  private static BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    int start = state.getNextNonSpaceIndex();
    BasedSequence line = state.getLine();
    if (state.getIndent() >= 4 || !line.subSequence(start).startsWith(":::")) {
      return BlockStart.none();
    }
    BasedSequence chars = line.subSequence(start).trim();
    return BlockStart.of(new DivLineParser(read(chars))).atIndex(line.length());
  }

  private static DivLine read(BasedSequence chars) {
    Matcher matcher = LINE.matcher(chars);
    if (!matcher.matches()) {
      return new DivLine(chars, true, Optional.empty());
    }
    String name = matcher.group("name");
    String rest = matcher.group("rest");
    if (name == null && rest.isEmpty()) {
      return new DivLine(chars, false, Optional.empty());
    }
    List<String> classes = name == null ? List.of() : List.of(name);
    if (rest.isEmpty()) {
      Attributes attributes = new Attributes(Optional.empty(), classes, new TreeMap<>());
      return new DivLine(chars, true, Optional.of(attributes));
    }
    Optional<Attributes> attributes =
        AttributesReader.read(rest, 0)
            .filter(found -> found.end() == rest.length())
            .map(found -> withName(found.attributes(), classes));
    if (attributes.isEmpty() && name != null && Callouts.isName(name) && !rest.startsWith("{")) {
      return new DivLine(
          chars,
          true,
          Optional.of(Attributes.of(Optional.empty(), classes, Map.of())),
          Optional.of(title(chars.subSequence(matcher.start("rest"), matcher.end("rest")))));
    }
    return new DivLine(chars, true, attributes);
  }

  /** Returns a title without the brackets that Docusaurus puts around it. */
  private static BasedSequence title(BasedSequence rest) {
    return rest.startsWith("[") && rest.endsWith("]")
        ? rest.subSequence(1, rest.length() - 1)
        : rest;
  }

  private static Attributes withName(Attributes attributes, List<String> names) {
    List<String> classes = new ArrayList<>(names);
    classes.addAll(attributes.classes());
    return new Attributes(attributes.id(), classes, attributes.values());
  }

  @Override
  public Block getBlock() {
    return line;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return BlockContinue.none();
  }

  @Override
  public void closeBlock(ParserState state) {}

  /** Registers this parser. */
  static final class Extension extends BlockExtension {
    Extension() {
      super(DivLineParser::tryStart);
    }
  }
}
