package org.cpting.cli;

import java.io.PrintWriter;

/**
 * A command that can start without picocli's model of it, which takes longer to make than most
 * commands run: {@link QuickLine} sets its options and runs it.
 */
interface QuickCommand {

  /**
   * Runs the command, its options being set; answers the exit code.
   *
   * @param out where it prints; whoever gave it flushes it at the end
   */
  int run(PrintWriter out) throws Exception;
}
