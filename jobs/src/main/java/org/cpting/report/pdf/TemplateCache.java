package org.cpting.report.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.util.JRLoader;

/**
 * Compiled templates. Compiling costs a second or two in a new process, loading a compiled one
 * milliseconds: a template is compiled once for each content it ever had, and kept under its hash.
 * So a template that was changed is compiled again by itself.
 */
final class TemplateCache {

  private final JasperReportsContext context;
  private final Path folder;
  private final Path ready;
  private final Map<Path, JasperReport> files = new ConcurrentHashMap<>();
  private final Map<String, JasperReport> written = new ConcurrentHashMap<>();

  /**
   * Uses a folder, which is made when first needed.
   *
   * @param folder belongs to the program: whoever can write to it decides what the program runs
   * @param ready templates compiled when the program was built; need not be there
   */
  TemplateCache(JasperReportsContext context, Path folder, Path ready) {
    this.context = context;
    this.folder = folder;
    this.ready = ready;
  }

  /** The template of a file, ready to be filled. */
  JasperReport get(Path template) {
    return files.computeIfAbsent(
        template,
        file -> {
          try {
            return load(file.toString(), Files.readAllBytes(file));
          } catch (IOException e) {
            throw new RenderException(file + " cannot be read: " + e.getMessage(), e);
          }
        });
  }

  /** The template that a JRXML text describes, ready to be filled. */
  JasperReport get(String jrxml) {
    return written.computeIfAbsent(
        jrxml, text -> load("a written template", text.getBytes(StandardCharsets.UTF_8)));
  }

  private JasperReport load(String name, byte[] jrxml) {
    try {
      String file = hash(jrxml) + ".jasper";
      Path shipped = ready.resolve(file);
      if (Files.exists(shipped)) {
        return (JasperReport) JRLoader.loadObject(context, shipped.toFile());
      }
      Path compiled = folder.resolve(file);
      if (!Files.exists(compiled)) {
        compile(jrxml, compiled);
      }
      return (JasperReport) JRLoader.loadObject(context, compiled.toFile());
    } catch (IOException | JRException e) {
      throw new RenderException(name + ": " + e.getMessage(), e);
    }
  }

  private void compile(byte[] jrxml, Path compiled) throws IOException, JRException {
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, "template", ".part");
    try (OutputStream out = Files.newOutputStream(part)) {
      JasperCompileManager.getInstance(context)
          .compileToStream(new ByteArrayInputStream(jrxml), out);
    } catch (IOException | JRException e) {
      Files.deleteIfExists(part);
      throw e;
    }
    try {
      Files.move(part, compiled, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** A compiled template can only be read by the engine that compiled it, so its version counts. */
  private static String hash(byte[] content) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(engine().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String engine() {
    return String.valueOf(JasperCompileManager.class.getPackage().getImplementationVersion());
  }
}
