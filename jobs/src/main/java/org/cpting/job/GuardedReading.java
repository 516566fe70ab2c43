package org.cpting.job;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import org.cpting.core.LongSet;
import org.cpting.core.ReturnKey;
import org.cpting.core.ServiceKey;
import org.cpting.inbox.Archive;
import org.cpting.inbox.ArrivedFile;
import org.cpting.inbox.ReturnsArchive;
import org.cpting.intake.Intake;
import org.cpting.intake.IntakeResult;
import org.cpting.warehouse.FactQueries;
import org.cpting.warehouse.ReturnShapes;

/** Reads files and opens ZIPs under guard: whatever is in them, it ends as a result. */
final class GuardedReading {

  private final Intake intake;
  private final PolicyGate gate;
  private final ReturnShapes shapes;
  private final ReturnsArchive archives;
  private final FactQueries facts;
  private final ReadingGuard guard;

  GuardedReading(
      Intake intake,
      PolicyGate gate,
      ReturnShapes shapes,
      ReturnsArchive archives,
      FactQueries facts,
      ReadingGuard guard) {
    this.intake = intake;
    this.gate = gate;
    this.shapes = shapes;
    this.archives = archives;
    this.facts = facts;
    this.guard = guard;
  }

  /**
   * Reads and checks a file.
   *
   * @param bytes where its bytes are
   * @param size how many
   * @param file its name and folder
   * @param wanted which of its returns are read
   */
  IntakeResult read(Path bytes, long size, ArrivedFile file, Predicate<ReturnKey> wanted) {
    try {
      return guard.run(
          file.name(),
          size,
          () ->
              gate.pass(
                  file.name(),
                  intake.read(
                      bytes,
                      file.name(),
                      file.folder(),
                      this::servicesBefore,
                      wanted,
                      shapes::last)));
    } catch (ReadingGuard.GivenUp e) {
      return e.asResult();
    }
  }

  /** Keeps the files of a ZIP. */
  List<ReturnsArchive.Entry> unpack(Archive.Kept zip, String name) throws ReadingGuard.GivenUp {
    return guard.run(
        name,
        zip.size(),
        () -> {
          try {
            return archives.unpack(zip.path());
          } catch (ReturnsArchive.Refusal e) {
            throw new ReadingGuard.GivenUp(ArchiveFindings.of(name, e));
          }
        });
  }

  private LongSet servicesBefore(String province, List<ReturnKey> replaced) {
    LongSet services = new LongSet();
    if (!replaced.isEmpty()) {
      facts.services(
          province,
          replaced.get(0).quarter(),
          new HashSet<>(replaced),
          (sheet, values) -> services.add(ServiceKey.of(values[0], values[1], values[2])));
    }
    return services;
  }
}
