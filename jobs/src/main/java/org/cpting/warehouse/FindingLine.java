package org.cpting.warehouse;

/**
 * A line of the export of findings.
 *
 * @param file name of the file
 * @param sheet name of the sheet, empty in a text file
 * @param row physical row, 0 where none is meant
 * @param rule code of the finding
 * @param column canonical column, empty where the row as a whole is meant
 * @param severity error or warning
 */
public record FindingLine(
    String file, String sheet, int row, String rule, String column, String severity) {}
