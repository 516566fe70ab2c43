package org.cpting.feedback;

import org.cpting.notice.Bilingual;

/**
 * What became of a form of a file.
 *
 * @param form code of the form
 * @param title what it is called
 * @param read whether its rows were read; if not, it was refused as a whole
 * @param rows rows read
 * @param accepted rows accepted
 * @param refused rows refused
 */
public record FormResult(
    String form, Bilingual title, boolean read, int rows, int accepted, int refused) {}
