package org.cpting.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Home;
import org.cpting.intake.LayoutCheck;
import org.cpting.intake.LayoutReading;
import org.cpting.notice.Finding;
import org.cpting.notice.Severity;
import org.cpting.reader.Dictionary;
import org.cpting.reader.Limits;

/** What reading a file gives. */
public final class ReadingAssert extends AbstractAssert<ReadingAssert, LayoutReading> {

  /** Everything reading goes by, as it stands in schemas. */
  public static final Dictionary DICTIONARY =
      Dictionary.read(Home.find(), CodeLists.read(Home.find()));

  private static final LayoutCheck CHECK =
      new LayoutCheck(() -> DICTIONARY, new Limits(1 << 28, 1L << 30), 10_000);

  private ReadingAssert(LayoutReading reading) {
    super(reading, ReadingAssert.class);
  }

  /** Reads a file that came in no folder. */
  public static ReadingAssert assertThatReading(Path file) {
    return assertThatReading(file, "");
  }

  /** Reads a file that came in a folder of the inbox. */
  public static ReadingAssert assertThatReading(Path file, String folder) {
    try {
      return new ReadingAssert(CHECK.read(file, file.getFileName() + "", folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file is read as returns of these keys, e.g. {@code 2011Q2 YN A}. */
  public ReadingAssert isReturns(String... keys) {
    assertThat(actual.forms()).extracting(form -> form.key() + "").containsExactlyInAnyOrder(keys);
    return this;
  }

  /** Its only form has so many rows, of which so many are accepted. */
  public ReadingAssert hasRows(int rows, int accepted) {
    assertThat(actual.forms())
        .as(() -> actual.findings().toString())
        .extracting(form -> form.rows() + "/" + form.accepted())
        .containsExactly(rows + "/" + accepted);
    return this;
  }

  /** Its errors and warnings are these and no others, e.g. {@code 4 CODE_UNKNOWN service}. */
  public ReadingAssert finds(String... findings) {
    assertThat(actual.findings())
        .filteredOn(finding -> finding.severity() != Severity.INFO)
        .extracting(f -> (f.at().row() + " " + f.code() + " " + f.column()).strip())
        .containsExactlyInAnyOrder(findings);
    return this;
  }

  /** Its remarks are these and no others. */
  public ReadingAssert remarks(String... codes) {
    assertThat(actual.findings())
        .filteredOn(finding -> finding.severity() == Severity.INFO)
        .extracting(Finding::code)
        .containsExactlyInAnyOrder(codes);
    return this;
  }

  /** Nothing of it is read, for this reason. */
  public Finding isRefusedBecauseOf(String code) {
    assertThat(actual.forms()).isEmpty();
    List<Finding> errors =
        actual.findings().stream().filter(f -> f.severity() == Severity.ERROR).toList();
    assertThat(errors).extracting(Finding::code).containsExactly(code);
    return errors.get(0);
  }

  /** What a field is read as, from the first row to the last. */
  public ReadingAssert reads(String field, String... values) {
    assertThat(actual.forms())
        .as(() -> actual.findings().toString())
        .flatExtracting(LayoutReading.Form::cells)
        .filteredOn(cell -> cell.field().equals(field))
        .extracting(LayoutReading.Cell::value)
        .containsExactly(values);
    return this;
  }

  public LayoutReading reading() {
    return actual;
  }
}
