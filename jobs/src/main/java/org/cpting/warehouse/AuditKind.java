package org.cpting.warehouse;

import java.util.Locale;

/** What an entry of the audit log records. */
public enum AuditKind {
  /** The log began; loads up to the one it names came before it. */
  BEGIN,
  /** A file was loaded. */
  LOAD,
  /** A file was refused. */
  REFUSAL,
  /** A file came again. */
  DUPLICATE,
  /** A return stopped counting: another replaced it, or its file was read again without it. */
  CORRECTION,
  /** Returns were asked to be read again. */
  RERUN,
  /** The identity key was used to tell persons apart. */
  KEY_USE,
  WAIVER_ADDED,
  WAIVER_ENDED,
  /** A file was let in against the refusal policy. */
  POLICY_OVERRIDE,
  PUBLICATION,
  PERIOD_CLOSED,
  PERIOD_REOPENED,
  /** Returns of a closed period may be let in. */
  CLOSED_PERIOD_EXCEPTION,
  /** Figures were put out with small counts showing. */
  DISCLOSURE_OFF,
  /** A new file of heads was begun although the log had entries. */
  HEAD_FILE_BEGUN;

  /** As stored. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static AuditKind of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
