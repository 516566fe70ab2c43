package org.cpting.report;

/**
 * A note, or an entry of the legend.
 *
 * @param mark its number or symbol
 * @param text the note
 * @param text2 the same in the second language
 */
public record NoteRow(String mark, String text, String text2) {}
