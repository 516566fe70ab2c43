package org.cpting.warehouse;

/**
 * A line of the export of files: one form of one file.
 *
 * @param file name of the file
 * @param province code of the province
 * @param period id of the quarter
 * @param form code of the form
 * @param rows rows read
 * @param accepted rows accepted
 * @param rejected rows rejected
 */
public record FileLine(
    String file,
    String province,
    String period,
    String form,
    int rows,
    int accepted,
    int rejected) {}
