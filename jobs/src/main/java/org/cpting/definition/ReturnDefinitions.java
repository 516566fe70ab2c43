package org.cpting.definition;

import java.util.List;
import java.util.Map;

/**
 * The definitions by which a return is read.
 *
 * @param codes the code lists
 * @param schemas the forms, by key
 * @param headings the dictionary of headings
 * @param templates what blank workbooks say
 * @param layouts how provinces write the forms
 */
public record ReturnDefinitions(
    CodeLists codes,
    Map<String, FormSchema> schemas,
    Headings headings,
    TemplateTexts templates,
    List<Layout> layouts) {

  /**
   * Reads them from the home folder, or takes what was prepared from exactly these files when the
   * program was built.
   */
  public static ReturnDefinitions read(Home home) {
    ReturnDefinitions prepared = PreparedReturns.find(Prepared.file(Prepared.RETURNS), home);
    return prepared == null ? read(home, CodeLists.read(home)) : prepared;
  }

  /** Reads them, the code lists being read. */
  public static ReturnDefinitions read(Home home, CodeLists codes) {
    Map<String, FormSchema> schemas = FormSchema.readAll(home, codes);
    return new ReturnDefinitions(
        codes,
        schemas,
        Headings.read(home),
        TemplateTexts.read(home),
        Layout.readAll(home, codes, schemas));
  }
}
