package org.cpting.intake;

import java.util.List;
import java.util.Map;
import org.cpting.core.ReturnKey;
import org.cpting.core.ReturnLoad;
import org.cpting.core.ReturnShape;
import org.cpting.notice.Findings;
import org.cpting.notice.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What reading and checking a file gave.
 *
 * @param format what kind of file it is; empty if that could not be told
 * @param province code of the province, null if the file was refused before it was known
 * @param returns its forms, ready to be loaded; none if the file is refused
 * @param shapes how each form looks, refused ones too
 * @param findings what was found
 */
public record IntakeResult(
    String format,
    @Nullable String province,
    List<ReturnLoad> returns,
    Map<ReturnKey, ReturnShape> shapes,
    Findings findings) {

  /** Whether nothing of the file can be loaded. */
  public boolean refused() {
    return returns.isEmpty();
  }

  /** Whether a row, a form or the file was refused. */
  public boolean anythingRefused() {
    return refused() || findings.kept().stream().anyMatch(f -> f.severity() == Severity.ERROR);
  }
}
