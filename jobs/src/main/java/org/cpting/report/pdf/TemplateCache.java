package org.cpting.report.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.util.JRLoader;

/**
 * Compiled templates. Compiling costs a second or two in a new process, loading a compiled one
 * milliseconds: a template is compiled once for each content it ever had, and kept under its hash.
 */
final class TemplateCache {

  private final JasperReportsContext context;
  private final Path folder;
  private final Map<Path, JasperReport> loaded = new HashMap<>();

  /**
   * Uses a folder, which is made when first needed.
   *
   * @param folder belongs to the program: whoever can write to it decides what the program runs
   */
  TemplateCache(JasperReportsContext context, Path folder) {
    this.context = context;
    this.folder = folder;
  }

  /** The template, ready to be filled. */
  JasperReport get(Path template) {
    return loaded.computeIfAbsent(template, this::load);
  }

  private JasperReport load(Path template) {
    try {
      Path compiled = folder.resolve(hash(Files.readAllBytes(template)) + ".jasper");
      if (!Files.exists(compiled)) {
        compile(template, compiled);
      }
      return (JasperReport) JRLoader.loadObject(context, compiled.toFile());
    } catch (IOException | JRException e) {
      throw new RenderException(template + ": " + e.getMessage(), e);
    }
  }

  private void compile(Path template, Path compiled) throws IOException, JRException {
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, "template", ".part");
    try {
      JasperCompileManager.getInstance(context).compileToFile(template.toString(), part.toString());
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
