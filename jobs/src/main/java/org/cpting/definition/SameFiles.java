package org.cpting.definition;

import java.io.DataOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tells whether a home folder still holds exactly the definitions of returns, with the same bytes,
 * from which something was prepared: what was edited, added or taken away counts at once.
 */
public final class SameFiles {

  /** Folders in schemas of which every file counts, each with the ending of its files. */
  private static final String[][] FOLDERS = {
    {CodeList.FOLDER, ".csv"}, {"canonical", ".yaml"}, {"layouts", ".yaml"}
  };

  private static final String[] FILES = {"headings.yaml", "templates.yaml", "calendar.yaml"};

  private SameFiles() {}

  /** Writes the definitions as they are. */
  public static void write(DataOutputStream out, Home home) throws IOException {
    List<String> files = new ArrayList<>(List.of(FILES));
    for (String[] folder : FOLDERS) {
      files.addAll(names(home.schemas().toFile(), folder));
    }
    out.writeInt(files.size());
    for (String file : files) {
      byte[] content = Files.readAllBytes(home.schemas().resolve(file));
      text(out, file);
      out.writeInt(content.length);
      out.write(content);
    }
  }

  /**
   * Whether the definitions are those written, which are taken from the buffer.
   *
   * @param all what the buffer wraps
   */
  public static boolean hold(ByteBuffer in, byte[] all, Home home) throws IOException {
    File schemas = home.schemas().toFile();
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
      String name = text(in);
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

  /** A whole file; a stream takes fewer classes than a channel. */
  public static byte[] bytes(File file) throws IOException {
    try (FileInputStream in = new FileInputStream(file)) {
      return in.readAllBytes();
    }
  }

  /** Puts a prepared file in its place in one move. */
  public static void place(byte[] content, Path target) throws IOException {
    Path beside = target.resolveSibling(target.getFileName() + ".new");
    Files.write(beside, content);
    Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Takes a text from a buffer. */
  public static String text(ByteBuffer in) {
    int length = in.getInt();
    if (length < 0 || length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] bytes = new byte[length];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Writes a text as it is taken from a buffer. */
  public static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
