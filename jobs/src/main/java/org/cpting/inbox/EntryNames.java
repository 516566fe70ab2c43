package org.cpting.inbox;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * The names of a ZIP's entries. An entry may say that its name is UTF-8, or carry it in a field of
 * its own. Otherwise the charset is that of the computer it was packed on, told by all names
 * together: UTF-8 if all of them are that, else GB18030, of which GBK is a part.
 */
final class EntryNames {

  private static final List<Charset> CANDIDATES =
      List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

  private final Charset charset;

  private EntryNames(Charset charset) {
    this.charset = charset;
  }

  static EntryNames of(List<ZipArchiveEntry> entries) {
    for (Charset charset : CANDIDATES) {
      if (entries.stream()
          .filter(entry -> !tellsItsName(entry))
          .allMatch(entry -> isIn(charset, entry.getRawName()))) {
        return new EntryNames(charset);
      }
    }
    return new EntryNames(StandardCharsets.ISO_8859_1);
  }

  EntryName of(ZipArchiveEntry entry) {
    return EntryName.of(
        tellsItsName(entry) ? entry.getName() : new String(entry.getRawName(), charset));
  }

  private static boolean tellsItsName(ZipArchiveEntry entry) {
    return entry.getGeneralPurposeBit().usesUTF8ForNames()
        || entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD
        || entry.getRawName() == null;
  }

  private static boolean isIn(Charset charset, byte[] name) {
    try {
      charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(name));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
