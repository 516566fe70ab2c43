package org.cpting.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cpting.inbox.Archive;
import org.cpting.notice.Finding;
import org.cpting.notice.Severity;
import org.cpting.outbox.Outbox;
import org.cpting.warehouse.FileStatus;
import org.cpting.warehouse.FindingQueries;
import org.cpting.warehouse.Ledger;
import org.cpting.warehouse.LedgerFile;

/**
 * Brings the outbox up to date with the ledger: refused files with their reasons, findings of the
 * others, the manifest.
 */
final class PublishStage {

  private final Settings settings;
  private final Ledger ledger;
  private final FindingQueries findings;
  private final PassLog log;
  private final Archive archive;

  PublishStage(Settings settings, Ledger ledger, FindingQueries findings, PassLog log) {
    this.settings = settings;
    this.ledger = ledger;
    this.findings = findings;
    this.log = log;
    this.archive = new Archive(settings.workspace().archive());
  }

  void run() throws IOException {
    Outbox outbox = new Outbox(settings.workspace().outbox());
    for (LedgerFile file : ledger.files()) {
      // Two files may have one name, so the number under which the ledger knows it leads.
      String name = "%05d-%s".formatted(file.fileId(), file.file().name());
      if (file.status() == FileStatus.REFUSED) {
        Path bytes = archive.path(file.file().sha256());
        if (!Files.exists(outbox.folder().resolve("refused").resolve(name))
            && Files.exists(bytes)) {
          outbox.publish("refused/" + name, Files.readAllBytes(bytes));
        }
        text(outbox, "refused/" + name + ".txt", file);
      } else if (file.status() == FileStatus.PARTLY) {
        text(outbox, "feedback/" + name + ".txt", file);
      }
    }
    outbox.writeManifest();
    settings.progress().tell(Progress.Step.PUBLISH, 1, 1, "outbox");
  }

  /**
   * The findings of a file taken in this pass, or of one whose text is missing, as after a kill.
   */
  private void text(Outbox outbox, String name, LedgerFile file) throws IOException {
    if (Files.exists(outbox.folder().resolve(name)) && !justTaken(file)) {
      return;
    }
    List<Finding> found = findings.of(file.fileId());
    StringBuilder text = new StringBuilder();
    text.append(file.file().name()).append("\n\n");
    for (Finding finding : found) {
      if (finding.severity() != Severity.INFO) {
        text.append(place(finding))
            .append(finding.code())
            .append(finding.severity() == Severity.ERROR ? " 错误 error" : " 警告 warning")
            .append("\n  ")
            .append(finding.text().zh())
            .append(finding.fix().zh())
            .append("\n  ")
            .append(finding.text().en())
            .append(' ')
            .append(finding.fix().en())
            .append("\n");
      }
    }
    byte[] content = text.toString().getBytes(StandardCharsets.UTF_8);
    if (!holds(outbox, name, content)) {
      outbox.publish(name, content);
    }
  }

  private boolean justTaken(LedgerFile file) {
    return log.taken().stream().anyMatch(taken -> taken.name().equals(file.file().name()));
  }

  private static boolean holds(Outbox outbox, String name, byte[] content) throws IOException {
    Path file = outbox.folder().resolve(name);
    return Files.isRegularFile(file) && java.util.Arrays.equals(Files.readAllBytes(file), content);
  }

  private static String place(Finding finding) {
    String sheet = finding.at().sheet();
    StringBuilder place = new StringBuilder(sheet == null ? "" : sheet + " ");
    if (!finding.at().cell().isEmpty()) {
      place.append(finding.at().cell()).append(' ');
    } else if (finding.at().row() > 0) {
      place
          .append("第")
          .append(finding.at().row())
          .append("行 row ")
          .append(finding.at().row())
          .append(' ');
    }
    return place.toString();
  }
}
