package org.cpting.feedback.workbook;

import java.util.List;
import org.cpting.notice.Bilingual;
import org.cpting.notice.Finding;

/**
 * What is to be marked.
 *
 * @param lines what stands on the feedback sheet
 * @param findings what was found
 * @param textSheet name of the sheet that a text file became
 * @param mostComments how many cells get a comment; a program opens no more in reasonable time
 * @param mostListed how many findings the sheet lists
 */
record MarkJob(
    FeedbackLines lines,
    List<Finding> findings,
    String textSheet,
    int mostComments,
    int mostListed) {

  /** The findings that are listed. */
  List<Finding> listed() {
    return findings.size() <= mostListed ? findings : findings.subList(0, mostListed);
  }

  /**
   * What the sheet says of what is not shown.
   *
   * @param commentsCut whether cells are left without a comment
   */
  Bilingual remark(boolean commentsCut) {
    StringBuilder zh = new StringBuilder();
    StringBuilder en = new StringBuilder();
    if (commentsCut) {
      zh.append("只有前 " + mostComments + " 个单元格带批注；其余的见下面的清单。");
      en.append(
          "Only the first "
              + mostComments
              + " cells have a comment; for the rest see the list below. ");
    }
    if (findings.size() > mostListed) {
      zh.append("清单只列前 " + mostListed + " 条；全部见 findings.csv。");
      en.append("The list ends after " + mostListed + " findings; findings.csv has all.");
    }
    return zh.isEmpty() ? Bilingual.NONE : new Bilingual(zh.toString(), en.toString().strip());
  }
}
