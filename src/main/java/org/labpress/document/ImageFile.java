package org.labpress.document;

import java.util.Optional;
import org.labpress.drawing.ImageHeader;

/**
 * The file of an image.
 *
 * @param path from the root of the project
 * @param header what its first bytes say; empty for a drawing in SVG
 */
public record ImageFile(String path, Optional<ImageHeader> header) {}
