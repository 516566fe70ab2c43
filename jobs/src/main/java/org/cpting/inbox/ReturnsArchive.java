package org.cpting.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A ZIP of several returns. Each file in it is kept by itself, as if it had come alone; nothing is
 * written anywhere but into the archive, whatever path an entry names.
 */
public final class ReturnsArchive {

  private static final long RATIO_FROM = 16L << 20;
  private static final Set<String> DOCUMENT_PARTS =
      Set.of("[content_types].xml", "_rels/.rels", "mimetype");
  private static final Set<String> DOCUMENT_FOLDERS =
      Set.of("xl/", "word/", "ppt/", "meta-inf/", "index/");

  private final Archive archive;
  private final ArchiveLimits limits;
  private final InboxRules rules;

  /**
   * Unpacks into an archive.
   *
   * @param rules which names are no one's return
   */
  public ReturnsArchive(Archive archive, ArchiveLimits limits, InboxRules rules) {
    this.archive = archive;
    this.limits = limits;
    this.rules = rules;
  }

  /**
   * A file that came in a ZIP.
   *
   * @param kept its bytes
   * @param name its name
   * @param folder its folder in the ZIP, with slashes; empty for the ZIP's root
   */
  public record Entry(Archive.Kept kept, String name, String folder) {

    private ArrivedFile file() {
      return new ArrivedFile(kept.path(), name, folder);
    }
  }

  /** A ZIP that is refused as a whole, so that no part of a damaged one is taken for all. */
  public static final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String entry;

    Refusal(Reason reason, String entry) {
      super(reason + " " + entry);
      this.reason = reason;
      this.entry = entry;
    }

    public Reason reason() {
      return reason;
    }

    /** The entry it was found at; empty where the ZIP as a whole is meant. */
    public String entry() {
      return entry;
    }
  }

  /** Why a ZIP is refused. */
  public enum Reason {
    ENCRYPTED,
    DAMAGED,
    METHOD,
    EMPTY,
    TOO_MANY,
    TOO_LARGE
  }

  /** Whether a file is a ZIP of files, not a document that is kept as one. */
  public static boolean isOne(Path file) {
    ZipTail tail = ZipTail.of(file);
    if (tail == null) {
      return false;
    }
    return tail.names().stream().noneMatch(ReturnsArchive::isPartOfDocument);
  }

  private static boolean isPartOfDocument(String name) {
    String part = name.toLowerCase(Locale.ROOT).replace('\\', '/');
    return DOCUMENT_PARTS.contains(part) || DOCUMENT_FOLDERS.stream().anyMatch(part::startsWith);
  }

  /** Keeps every file of a ZIP, in the ZIP's order. */
  public List<Entry> unpack(Path file) throws IOException, Refusal {
    ZipTail tail = ZipTail.of(file);
    if (tail == null) {
      throw new Refusal(Reason.DAMAGED, "");
    }
    if (tail.directoryBytes() > (long) limits.mostEntries() * ArchiveLimits.DIRECTORY_ENTRY_BYTES) {
      throw new Refusal(Reason.TOO_MANY, "");
    }
    try (ZipFile zip = open(file)) {
      return unpack(zip);
    } catch (ZipException | IllegalArgumentException e) {
      throw new Refusal(Reason.DAMAGED, "");
    }
  }

  private static ZipFile open(Path file) throws IOException, Refusal {
    try {
      return ZipFile.builder().setPath(file).setUseUnicodeExtraFields(true).get();
    } catch (IOException e) {
      // Its end was read a moment ago, so it is not the disk: entries contradict one another.
      throw new Refusal(Reason.DAMAGED, "");
    }
  }

  private List<Entry> unpack(ZipFile zip) throws IOException, Refusal {
    List<ZipArchiveEntry> wanted = new ArrayList<>();
    List<ZipArchiveEntry> all = Collections.list(zip.getEntries());
    EntryNames names = EntryNames.of(all);
    long declared = 0;
    for (ZipArchiveEntry entry : all) {
      if (!entry.isDirectory() && !isNobodys(names.of(entry))) {
        wanted.add(entry);
        declared += Math.max(0, entry.getSize());
        check(zip, entry, names.of(entry));
      }
    }
    if (wanted.isEmpty()) {
      throw new Refusal(Reason.EMPTY, "");
    }
    if (wanted.size() > limits.mostEntries()) {
      throw new Refusal(Reason.TOO_MANY, "");
    }
    if (declared > limits.unpackedBytes()) {
      throw new Refusal(Reason.TOO_LARGE, "");
    }
    return keep(zip, wanted, names);
  }

  private boolean isNobodys(EntryName name) {
    return name.all().stream().anyMatch(part -> rules.isIgnored(part) || rules.isTemporary(part));
  }

  private void check(ZipFile zip, ZipArchiveEntry entry, EntryName name) throws Refusal {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw new Refusal(Reason.ENCRYPTED, name.name());
    }
    if (!zip.canReadEntryData(entry)) {
      throw new Refusal(Reason.METHOD, name.name());
    }
    if (entry.getSize() > limits.fileBytes()) {
      throw new Refusal(Reason.TOO_LARGE, name.name());
    }
    checkRatio(entry, entry.getSize(), name);
  }

  private void checkRatio(ZipArchiveEntry entry, long size, EntryName name) throws Refusal {
    long packed = Math.max(1, entry.getCompressedSize());
    if (size > RATIO_FROM && size / packed > limits.mostRatio()) {
      throw new Refusal(Reason.TOO_LARGE, name.name());
    }
  }

  private List<Entry> keep(ZipFile zip, List<ZipArchiveEntry> wanted, EntryNames names)
      throws IOException, Refusal {
    List<Entry> entries = new ArrayList<>();
    long left = limits.unpackedBytes();
    for (ZipArchiveEntry entry : wanted) {
      EntryName name = names.of(entry);
      Bounded in = new Bounded(zip.getInputStream(entry), Math.min(left, limits.fileBytes()));
      try (in) {
        Archive.Kept kept = archive.keep(in);
        checkRatio(entry, kept.size(), name);
        if (kept.size() != entry.getSize() || in.checksum() != entry.getCrc()) {
          throw new Refusal(Reason.DAMAGED, name.name());
        }
        left -= kept.size();
        entries.add(new Entry(kept, name.name(), name.folder()));
      } catch (Archive.CannotKeep e) {
        throw e;
      } catch (IOException | IllegalArgumentException e) {
        throw new Refusal(in.exceeded() ? Reason.TOO_LARGE : Reason.DAMAGED, name.name());
      }
    }
    entries.sort(Comparator.comparing(Entry::file, TakingOrder.by(rules)));
    return entries;
  }

  /** An entry as it unpacks, which breaks off where it gets too large, whatever it says it is. */
  private static final class Bounded extends java.io.FilterInputStream {

    private final CRC32 checksum = new CRC32();
    private long left;

    Bounded(InputStream in, long most) {
      super(in);
      this.left = most;
    }

    boolean exceeded() {
      return left < 0;
    }

    /** Checksum of what was read, which the library leaves to its caller. */
    long checksum() {
      return checksum.getValue();
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      checksum.update(bytes, offset, Math.max(0, read));
      left -= Math.max(0, read);
      if (left < 0) {
        throw new IOException("larger than it may be");
      }
      return read;
    }
  }
}
