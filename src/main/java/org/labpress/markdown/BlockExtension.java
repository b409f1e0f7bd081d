package org.labpress.markdown;

import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Registers one of our block parsers. It is asked before flexmark's own. Each parser has a class of
 * its own for this, because flexmark takes one instance of a class. Each text gets a factory of its
 * own, which may count.
 */
abstract class BlockExtension implements CustomBlockParserFactory {
  private final Supplier<BlockParserFactory> factory;

  BlockExtension(Supplier<BlockParserFactory> factory) {
    this.factory = factory;
  }

  /** For a factory that keeps nothing. */
  BlockExtension(BlockParserFactory factory) {
    this(() -> factory);
  }

  @Override
  public BlockParserFactory apply(DataHolder options) {
    return factory.get();
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
