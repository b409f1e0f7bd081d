package org.labpress.markdown;

import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Registers one of our block parsers. It is asked before flexmark's own. Each parser has a class of
 * its own for this, because flexmark takes one instance of a class.
 */
abstract class BlockExtension implements CustomBlockParserFactory {
  private final BlockParserFactory factory;

  BlockExtension(BlockParserFactory factory) {
    this.factory = factory;
  }

  @Override
  public BlockParserFactory apply(DataHolder options) {
    return factory;
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
