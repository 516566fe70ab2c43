package org.cpting.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cpting.core.LongSet;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Home;
import org.cpting.identity.IdentityKey;
import org.cpting.notice.Finding;
import org.cpting.notice.Severity;
import org.cpting.reader.Dictionary;
import org.cpting.reader.Limits;
import org.cpting.validation.Strictness;
import org.junit.jupiter.api.Test;

/** A rule that became an error keeps the rows out that it let in as a warning. */
class StrictnessTest {

  private static final Home HOME = Home.find();
  private static final Path FILE = HOME.root().resolve("sample-data/2011Q2/安徽_表一_2011Q2.xls");

  private static IntakeResult read(Strictness strictness) throws IOException {
    Dictionary dictionary = Dictionary.read(HOME, CodeLists.read(HOME));
    return new Intake(
            () -> dictionary,
            new Limits(1 << 24, 1 << 26),
            () -> IdentityKey.of(new byte[32]),
            key -> strictness)
        .read(FILE, "安徽_表一_2011Q2.xls", "2011Q2", (province, keys) -> new LongSet());
  }

  private static List<Severity> ages(IntakeResult result) {
    return result.findings().kept().stream()
        .filter(finding -> finding.code().equals("AGE_MISMATCH"))
        .map(Finding::severity)
        .toList();
  }

  @Test
  void aWarningThatBecameAnErrorRefusesItsRows() throws IOException {
    IntakeResult before = read(Strictness.PLAIN);
    IntakeResult after =
        read(new Strictness(Map.of("AGE_MISMATCH", Severity.ERROR), Set.of(), List.of()));

    assertThat(ages(before)).containsExactly(Severity.WARNING, Severity.WARNING);
    assertThat(ages(after)).containsExactly(Severity.ERROR, Severity.ERROR);
    assertThat(after.returns().get(0).rejected()).isEqualTo(before.returns().get(0).rejected() + 2);
  }
}
