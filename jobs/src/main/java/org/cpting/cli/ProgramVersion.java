package org.cpting.cli;

import org.cpting.job.Version;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class ProgramVersion implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"cpting " + Version.program()};
  }
}
