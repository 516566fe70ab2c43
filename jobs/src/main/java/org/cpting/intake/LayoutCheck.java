package org.cpting.intake;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.cpting.core.Ahead;
import org.cpting.core.LongSet;
import org.cpting.core.ReturnLoad;
import org.cpting.core.Value;
import org.cpting.definition.FormSchema;
import org.cpting.definition.Layout;
import org.cpting.identity.IdentityKey;
import org.cpting.notice.Finding;
import org.cpting.reader.Dictionary;
import org.cpting.reader.FormPlan;
import org.cpting.reader.Limits;
import org.cpting.reader.SheetPlan;
import org.cpting.validation.Strictness;

/**
 * Tries layouts on files: shows what is read cell by cell, and compares a reading with the examples
 * a layout gives of itself. Touches no database.
 */
public final class LayoutCheck {

  private final Intake intake;
  private final int mostCells;

  /**
   * Prepares for trying.
   *
   * @param dictionary gives what reading goes by, each time the same
   * @param limits how large a file may be
   * @param mostCells of how many cells of a form the reading is kept
   */
  public LayoutCheck(Supplier<Dictionary> dictionary, Limits limits, int mostCells) {
    // No person's key leaves this check, so any secret will do. Java takes long to find its hash.
    Ahead<IdentityKey> key = new Ahead<>("key", () -> IdentityKey.of(new byte[32]));
    this.intake = new Intake(dictionary, limits, key, of -> Strictness.PLAIN);
    this.mostCells = mostCells;
  }

  /**
   * Reads a file as it would be read for loading, as if it were the province's first of its
   * quarter.
   *
   * @param file where its bytes are
   * @param name name its sender gave it
   * @param folder path of its folder below the inbox; may be empty
   */
  public LayoutReading read(Path file, String name, String folder) throws IOException {
    Map<String, Watched> watched = new LinkedHashMap<>();
    IntakeResult result =
        intake.read(
            file,
            name,
            folder,
            (province, keys) -> new LongSet(),
            key -> Optional.empty(),
            new CellWatcher() {
              @Override
              public void cell(
                  FormPlan form, SheetPlan sheet, int row, int field, String raw, Value value) {
                watched
                    .computeIfAbsent(form.layout().name(), layout -> new Watched())
                    .add(form, sheet, row, field, raw, value);
              }

              @Override
              public void startAgain() {
                watched.clear();
              }
            });
    List<LayoutReading.Form> forms = new ArrayList<>();
    for (ReturnLoad load : result.returns()) {
      Watched seen = watched.getOrDefault(load.layout(), new Watched());
      forms.add(
          new LayoutReading.Form(
              load.key(), load.layout(), load.rows(), load.accepted(), seen.totals, seen.cells));
    }
    return new LayoutReading(
        name, result.format(), result.province(), List.copyOf(forms), result.findings().kept());
  }

  /**
   * How reading the file of an example differs from what the example says; empty if it does not.
   *
   * @param layout the layout
   * @param example one of its examples
   * @param samples the folder the example's file lies below
   */
  public List<String> differences(Layout layout, Layout.Example example, Path samples)
      throws IOException {
    Path file = samples.resolve(example.file());
    LayoutReading reading = read(file, file.getFileName() + "", folderOf(example.file()));
    LayoutReading.Form form = reading.find(layout.name());
    if (form == null) {
      return List.of(layout.name() + " read nothing; found: " + codes(reading.findings()).keySet());
    }
    List<String> differences = new ArrayList<>();
    compare(differences, "rows", example.rows() + "", form.rows() + "");
    compare(differences, "accepted", example.accepted() + "", form.accepted() + "");
    example
        .totals()
        .forEach(
            (field, sum) -> {
              BigDecimal read = form.totals().get(field);
              if (read == null || read.compareTo(new BigDecimal(sum)) != 0) {
                compare(differences, "total of " + field, sum, String.valueOf(read));
              }
            });
    Map<String, Integer> found =
        codes(
            reading.findings().stream()
                .filter(finding -> layout.schema().form().equals(finding.form()))
                .toList());
    compare(differences, "notices", new TreeMap<>(example.notices()) + "", found + "");
    return differences;
  }

  private static String folderOf(String file) {
    int slash = file.lastIndexOf('/');
    return slash < 0 ? "" : file.substring(0, slash);
  }

  private static void compare(List<String> differences, String what, String expected, String read) {
    if (!expected.equals(read)) {
      differences.add(what + ": expected " + expected + ", read " + read);
    }
  }

  private static Map<String, Integer> codes(List<Finding> findings) {
    Map<String, Integer> codes = new TreeMap<>();
    findings.forEach(finding -> codes.merge(finding.code(), 1, Integer::sum));
    return codes;
  }

  /** What was seen of one form. */
  private final class Watched {

    private final Map<String, BigDecimal> totals = new LinkedHashMap<>();
    private final List<LayoutReading.Cell> cells = new ArrayList<>();

    void add(FormPlan form, SheetPlan sheet, int row, int field, String raw, Value value) {
      FormSchema.Column column = form.layout().schema().column(field);
      if (value instanceof Value.Quantity quantity) {
        totals.merge(column.name(), quantity.number(), BigDecimal::add);
      }
      if (cells.size() < mostCells) {
        int at = sheet.column(field);
        cells.add(
            new LayoutReading.Cell(
                sheet.name().isEmpty() ? null : sheet.name(),
                row,
                sheet.address(row, field),
                sheet.heading(at),
                column.name(),
                Shown.raw(column, raw, value),
                Shown.value(column, value),
                Shown.understood(value)));
      }
    }
  }
}
