package org.labpress.slides;

/**
 * The two pages of a deck, which lie in one folder, as fragments for their templates.
 *
 * @param slides one {@code section} a slide, without any note
 * @param notes for the speaker's window: one {@code section} a slide, with what is said to it
 */
public record DeckPages(String slides, String notes) {}
