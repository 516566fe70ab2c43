package org.cpting.definition;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of {@link ReturnDefinitions} with the bytes of every file they were read from. They are
 * only given while the home folder holds exactly these files with these bytes, so what was edited,
 * added or taken away counts at once. A file that cannot be used counts as not there.
 */
public final class PreparedReturns {

  /** Begins the file; its last byte counts the versions of what follows. */
  private static final int MAGIC = 0x43505201;

  /** Folders in schemas of which every file counts, each with the ending of its files. */
  private static final String[][] FOLDERS = {
    {CodeList.FOLDER, ".csv"}, {"canonical", ".yaml"}, {"layouts", ".yaml"}
  };

  private static final String[] FILES = {"headings.yaml", "templates.yaml"};

  private PreparedReturns() {}

  /** What was prepared, null if it does not hold for the home folder. */
  static @Nullable ReturnDefinitions find(@Nullable String file, Home home) {
    if (file == null) {
      return null;
    }
    try {
      byte[] all = bytes(new File(file));
      ByteBuffer in = ByteBuffer.wrap(all);
      if (in.getInt() != MAGIC || !holds(in, all, home.schemas().toFile())) {
        return null;
      }
      return new ReturnDefinitionsReader(in, home).read();
    } catch (IOException | RuntimeException e) {
      // Whatever is wrong with it, the definitions themselves are there to be read.
      return null;
    }
  }

  private static boolean holds(ByteBuffer in, byte[] all, File schemas) throws IOException {
    int files = in.getInt();
    int there = FILES.length;
    for (String[] folder : FOLDERS) {
      there += names(schemas, folder).size();
    }
    if (there != files) {
      return false;
    }
    // As many files as then: if each of those then is there with its bytes, there is no other.
    for (int i = 0; i < files; i++) {
      String name = ReturnDefinitionsReader.text(in);
      int length = in.getInt();
      int begin = in.position();
      if (length < 0 || length > in.remaining()) {
        return false;
      }
      byte[] content = bytes(new File(schemas, name));
      if (!Arrays.equals(all, begin, begin + length, content, 0, content.length)) {
        return false;
      }
      in.position(begin + length);
    }
    return true;
  }

  private static byte[] bytes(File file) throws IOException {
    try (FileInputStream in = new FileInputStream(file)) {
      return in.readAllBytes();
    }
  }

  /** The files of a folder, by their paths in schemas. */
  private static List<String> names(File schemas, String[] folder) {
    List<String> names = new ArrayList<>();
    String[] all = new File(schemas, folder[0]).list();
    if (all != null) {
      for (String name : all) {
        if (name.endsWith(folder[1])) {
          names.add(folder[0] + "/" + name);
        }
      }
    }
    return names;
  }

  /** Prepares the definitions of a home folder. */
  public static void write(Home home, Path target) throws IOException {
    List<String> files = new ArrayList<>(List.of(FILES));
    for (String[] folder : FOLDERS) {
      files.addAll(names(home.schemas().toFile(), folder));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(MAGIC);
    out.writeInt(files.size());
    for (String file : files) {
      byte[] content = Files.readAllBytes(home.schemas().resolve(file));
      ReturnDefinitionsWriter.text(out, file);
      out.writeInt(content.length);
      out.write(content);
    }
    new ReturnDefinitionsWriter(out).write(ReturnDefinitions.read(home, CodeLists.read(home)));
    Path beside = target.resolveSibling(target.getFileName() + ".new");
    Files.write(beside, bytes.toByteArray());
    Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
  }
}
