package org.cpting.job;

import java.io.IOException;
import org.cpting.outbox.Outbox;

/** Closes a pass: the outbox's manifest lists what is in it. */
final class PublishStage {

  private final Settings settings;

  PublishStage(Settings settings) {
    this.settings = settings;
  }

  void run() throws IOException {
    new Outbox(settings.workspace().outbox()).writeManifest();
    settings.progress().tell(Progress.Step.PUBLISH, 1, 1, "outbox");
  }
}
