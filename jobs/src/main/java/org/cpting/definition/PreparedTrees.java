package org.cpting.definition;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Trees of definitions with the bytes they were parsed from. A tree is only given for a file that
 * holds exactly these bytes, so a definition that was edited is parsed, always. A file of them that
 * cannot be used counts as empty: all is parsed then.
 */
final class PreparedTrees {

  /** Begins the file; its last byte counts the versions of what follows. */
  private static final int MAGIC = 0x43505401;

  private static final byte SCALAR = 0;
  private static final byte MISSING = 1;
  private static final byte SEQUENCE = 2;
  private static final byte MAPPING = 3;

  private final ByteBuffer trees;

  /** Name of a file to where the files of that name begin: the length of the content. */
  private final Map<String, List<Integer>> places = new HashMap<>();

  private PreparedTrees(byte[] file) {
    this.trees = ByteBuffer.wrap(file);
    if (file.length == 0 || trees.getInt() != MAGIC) {
      return;
    }
    while (trees.hasRemaining()) {
      String name = SameFiles.text(trees);
      places.computeIfAbsent(name, n -> new ArrayList<>(1)).add(trees.position());
      skip();
      skip();
    }
  }

  static PreparedTrees read(@Nullable String file) {
    try {
      return new PreparedTrees(file == null ? new byte[0] : Files.readAllBytes(Path.of(file)));
    } catch (IOException | BufferUnderflowException | IllegalArgumentException e) {
      return new PreparedTrees(new byte[0]);
    }
  }

  private void skip() {
    int length = trees.getInt();
    trees.position(trees.position() + length);
  }

  /** The tree of a file, null if none was prepared from this content. */
  @Nullable Tree find(Path file, byte[] content) {
    for (int place : places.getOrDefault(String.valueOf(file.getFileName()), List.of())) {
      int length = trees.getInt(place);
      int begin = place + Integer.BYTES;
      if (Arrays.equals(trees.array(), begin, begin + length, content, 0, content.length)) {
        return tree(trees.duplicate().position(begin + length + Integer.BYTES));
      }
    }
    return null;
  }

  private static Tree tree(ByteBuffer in) {
    byte kind = in.get();
    int line = in.getInt();
    if (kind == SCALAR || kind == MISSING) {
      return new Tree.Scalar(line, SameFiles.text(in), kind == MISSING);
    }
    int size = in.getInt();
    if (kind == SEQUENCE) {
      List<Tree> items = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        items.add(tree(in));
      }
      return new Tree.Sequence(line, items);
    }
    List<Tree.Entry> entries = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      entries.add(new Tree.Entry(tree(in), tree(in)));
    }
    return new Tree.Mapping(line, entries);
  }

  /** Collects trees and writes them. */
  static final class Writer {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private int files;

    Writer() {}

    /** Adds a file; one that cannot be parsed is left out, for its reader to complain of. */
    void add(Path file, TreeSource.Parser parser) throws IOException {
      byte[] content = Files.readAllBytes(file);
      ByteArrayOutputStream tree = new ByteArrayOutputStream();
      try {
        write(parser.parse(file, content), new DataOutputStream(tree));
      } catch (DefinitionException e) {
        return;
      }
      if (files++ == 0) {
        out.writeInt(MAGIC);
      }
      write(String.valueOf(file.getFileName()).getBytes(StandardCharsets.UTF_8), out);
      write(content, out);
      write(tree.toByteArray(), out);
    }

    /** Puts the file in place in one move; gives the number of files in it. */
    int write(Path target) throws IOException {
      Path beside = target.resolveSibling(target.getFileName() + ".new");
      Files.write(beside, bytes.toByteArray());
      Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
      return files;
    }

    private static void write(byte[] block, DataOutputStream out) throws IOException {
      out.writeInt(block.length);
      out.write(block);
    }

    private static void write(Tree tree, DataOutputStream out) throws IOException {
      if (tree instanceof Tree.Scalar scalar) {
        out.writeByte(scalar.missing() ? MISSING : SCALAR);
        out.writeInt(scalar.line());
        write(scalar.text().getBytes(StandardCharsets.UTF_8), out);
      } else if (tree instanceof Tree.Sequence sequence) {
        out.writeByte(SEQUENCE);
        out.writeInt(sequence.line());
        out.writeInt(sequence.items().size());
        for (Tree item : sequence.items()) {
          write(item, out);
        }
      } else if (tree instanceof Tree.Mapping mapping) {
        out.writeByte(MAPPING);
        out.writeInt(mapping.line());
        out.writeInt(mapping.entries().size());
        for (Tree.Entry entry : mapping.entries()) {
          write(entry.key(), out);
          write(entry.value(), out);
        }
      }
    }
  }
}
