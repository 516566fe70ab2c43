package org.cpting.feedback;

import java.util.Locale;
import org.cpting.notice.Bilingual;

/** What became of a file, as its sender is told. */
public enum Outcome {
  ACCEPTED("accepted"),
  PARTLY("accepted"),
  REFUSED("refused"),
  DUPLICATE("duplicate");

  private final String folder;

  Outcome(String folder) {
    this.folder = folder;
  }

  /** Folder of the outbox it belongs in. */
  public String folder() {
    return folder;
  }

  public Bilingual words() {
    return switch (this) {
      case ACCEPTED -> new Bilingual("全部接收", "accepted in full");
      case PARTLY -> new Bilingual("部分接收", "accepted in part");
      case REFUSED -> new Bilingual("未接收（退回）", "refused");
      case DUPLICATE -> new Bilingual("重复报送", "sent before");
    };
  }

  /** Lower-case name, as in JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
