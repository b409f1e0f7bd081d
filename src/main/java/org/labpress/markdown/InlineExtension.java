package org.labpress.markdown;

import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Registers one of our inline parsers for the character that its constructs begin with. It is asked
 * before flexmark's own. Each parser has a class of its own for this, because flexmark takes one
 * instance of a class.
 */
abstract class InlineExtension implements InlineParserExtensionFactory {
  private final String character;
  private final Supplier<InlineParserExtension> parser;

  InlineExtension(char character, Supplier<InlineParserExtension> parser) {
    this.character = String.valueOf(character);
    this.parser = parser;
  }

  @Override
  public CharSequence getCharacters() {
    return character;
  }

  @Override
  public InlineParserExtension apply(LightInlineParser inlineParser) {
    return parser.get();
  }

  @Override
  public @Nullable Set<Class<?>> getAfterDependents() {
    return null;
  }

  @Override
  public @Nullable Set<Class<?>> getBeforeDependents() {
    return null;
  }

  @Override
  public boolean affectsGlobalScope() {
    return false;
  }
}
