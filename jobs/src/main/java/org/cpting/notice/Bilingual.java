package org.cpting.notice;

/**
 * A text in the senders' language and in the programme's.
 *
 * @param zh Chinese
 * @param en English
 */
public record Bilingual(String zh, String en) {}
