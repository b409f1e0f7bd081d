package org.labpress.font;

/**
 * Text of one face.
 *
 * @param face the face, or the one that stands in for it where it lacks a character
 */
public record FaceRun(BundledFace face, ShapedText text) {}
