package org.cpting.feedback.workbook;

/** Names of the .xlsx format (ECMA-376, transitional). */
final class Ooxml {

  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
  static final String TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
  static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  static final String VML = "application/vnd.openxmlformats-officedocument.vmlDrawing";
  static final String DECLARATION =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  private Ooxml() {}
}
