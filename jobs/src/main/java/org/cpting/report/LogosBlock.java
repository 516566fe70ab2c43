package org.cpting.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.cpting.definition.DefinitionException;
import org.cpting.definition.ProjectProfile.Logo;
import org.cpting.definition.YamlNode;

/** The logos of the donor and the organisations, or their names as long as there are none. */
final class LogosBlock implements BlockSource {

  private static final String PNG = "89504e470d0a1a0a";
  private static final String JPEG = "ffd8ff";

  @Override
  public Class<LogoRow> type() {
    return LogoRow.class;
  }

  @Override
  public List<LogoRow> rows(BlockContext context, YamlNode options) {
    options.only("kind");
    // report.yaml stands in a folder beside the images.
    Path templates = options.file().toAbsolutePath().resolveSibling("..").normalize();
    return context.data().logframe().project().logos().stream()
        .map(logo -> row(context, logo, templates.resolve(logo.file())))
        .toList();
  }

  private static LogoRow row(BlockContext context, Logo logo, Path file) {
    boolean there = isImage(file);
    return new LogoRow(
        there ? LogoRow.IMAGE : LogoRow.NAME,
        there ? file.toString() : "",
        context.wording().words(logo.organisation()).first(),
        context.wording().words(logo.words()).first());
  }

  /** Whether there is an image, known by its first bytes; another file in its place is refused. */
  private static boolean isImage(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      String begin = HexFormat.of().formatHex(in.readNBytes(PNG.length() / 2));
      if (begin.equals(PNG) || begin.startsWith(JPEG)) {
        return true;
      }
    } catch (IOException e) {
      throw new DefinitionException(file, 0, "cannot be read: " + e.getMessage());
    }
    throw new DefinitionException(file, 0, "is no PNG or JPEG image; replace or remove it");
  }
}
