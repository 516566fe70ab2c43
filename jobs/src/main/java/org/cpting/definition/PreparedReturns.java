package org.cpting.definition;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file of {@link ReturnDefinitions}, which holds only while the definitions are {@linkplain
 * SameFiles the same}. A file that cannot be used counts as not there.
 */
public final class PreparedReturns {

  /** Begins the file; its last byte counts the versions of what follows. */
  private static final int MAGIC = 0x43505201;

  private PreparedReturns() {}

  /** What was prepared, null if it does not hold for the home folder. */
  static @Nullable ReturnDefinitions find(@Nullable String file, Home home) {
    if (file == null) {
      return null;
    }
    try {
      byte[] all = SameFiles.bytes(new File(file));
      ByteBuffer in = ByteBuffer.wrap(all);
      return in.getInt() == MAGIC && SameFiles.hold(in, all, home)
          ? new ReturnDefinitionsReader(in, home).read()
          : null;
    } catch (IOException | RuntimeException e) {
      // Whatever is wrong with it, the definitions themselves are there to be read.
      return null;
    }
  }

  /** Prepares the definitions of a home folder. */
  public static void write(Home home, Path target) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(MAGIC);
    SameFiles.write(out, home);
    new ReturnDefinitionsWriter(out).write(ReturnDefinitions.read(home, CodeLists.read(home)));
    SameFiles.place(bytes.toByteArray(), target);
  }
}
