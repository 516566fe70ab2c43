package org.cpting.cli;

/** Exit codes. */
final class Exit {

  static final int OK = 0;
  static final int FAULT = 1;
  static final int USAGE = 2;

  /** Rows, forms or files were refused; the rest is in the warehouse. */
  static final int REFUSED = 3;

  /** The audit log was tampered with. */
  static final int BROKEN = 4;

  static final int NOTHING_TO_DO = 5;

  /** Another process is at work on the same folder. */
  static final int LOCKED = 6;

  /** Files are still being written; try again later. */
  static final int LATER = 7;

  private Exit() {}
}
