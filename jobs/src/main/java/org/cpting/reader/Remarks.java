package org.cpting.reader;

import org.cpting.core.SourceRef;
import org.cpting.notice.Bilingual;
import org.cpting.notice.Finding;
import org.cpting.notice.Severity;
import org.jspecify.annotations.Nullable;

/** What is said of sheets and tables that are not read, or not where they are looked for. */
final class Remarks {

  private Remarks() {}

  /** A sheet that holds no form. */
  static Finding stray(String file, SheetTop top) {
    return notRead(
        file,
        top,
        new Bilingual(
            "工作表中没有认出任何一张报表，未读取。", "No form was recognised in this sheet; it was not read."),
        new Bilingual("如该表应报送，请核对表头。", "If it should be read, check its headings."));
  }

  /** A sheet that holds a form, of which another sheet is the return. */
  static Finding passedOver(String file, SheetTop top) {
    return notRead(
        file,
        top,
        new Bilingual(
            "另有工作表是这张报表的正本，本表（汇总、隐藏或空白）未读取。",
            "Another sheet is the return; this one (a summary, hidden or empty) was not read."),
        new Bilingual("如应以本表为准，请删除其他表。", "If this one counts, delete the other."));
  }

  private static Finding notRead(String file, SheetTop top, Bilingual what, Bilingual fix) {
    return new Finding("SHEET_NOT_READ", Severity.INFO, null, at(file, top), "", "", what, fix);
  }

  /** Another table under the first of a sheet, read if it holds a form. */
  static Finding below(String file, SheetTop top, SheetMatcher.@Nullable Match match) {
    int row = top.rows().isEmpty() ? 0 : top.rows().get(0).number();
    SourceRef at = new SourceRef(file, sheet(top), row, -1);
    return match == null
        ? new Finding(
            "TABLE_BELOW",
            Severity.WARNING,
            null,
            at,
            "",
            "",
            new Bilingual(
                "第 " + row + " 行起是另一张表，没有认出是哪张报表，未读取；其余已照常读取。",
                "Another table begins in row "
                    + row
                    + ", which is none of the forms; it was not read, the rest was."),
            new Bilingual(
                "如应报送，请核对表头并放在单独的工作表中。",
                "If it should be read, check its headings and put it on a sheet of its own."))
        : new Finding(
            "TABLE_BELOW_READ",
            Severity.INFO,
            match.layout().schema().form(),
            at,
            "",
            "",
            new Bilingual(
                "第 " + row + " 行起是另一张表（" + match.layout().schema().title().zh() + "），已作为该报表读取。",
                "Another table begins in row "
                    + row
                    + " ("
                    + match.layout().schema().title().en()
                    + "); it was read as that form."),
            new Bilingual("如不应报送，请删除该表。", "Delete the table if it is not meant."));
  }

  /** A sheet as a whole. */
  static SourceRef at(String file, SheetTop top) {
    return new SourceRef(file, sheet(top), 0, -1);
  }

  private static @Nullable String sheet(SheetTop top) {
    return top.sheet().name().isEmpty() ? null : top.sheet().name();
  }
}
