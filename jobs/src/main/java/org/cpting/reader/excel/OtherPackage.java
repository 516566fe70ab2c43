package org.cpting.reader.excel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.cpting.reader.Refused;

/** Names a ZIP package that is no workbook. */
final class OtherPackage {

  private static final int MIME_TYPE = 120;

  private OtherPackage() {}

  static Refused refused(ZipFile zip) {
    if (zip.stream().anyMatch(entry -> entry.getName().startsWith("word/"))) {
      return ExcelFiles.otherFormat("Word 文档", "a Word document");
    }
    if (zip.stream().anyMatch(entry -> entry.getName().startsWith("ppt/"))) {
      return ExcelFiles.otherFormat("PowerPoint 演示文稿", "a PowerPoint presentation");
    }
    if (zip.stream().anyMatch(entry -> entry.getName().startsWith("Index/"))) {
      return ExcelFiles.otherFormat("苹果 Numbers 表格", "an Apple Numbers table");
    }
    String type = mimeType(zip);
    if (type.contains("opendocument.spreadsheet")) {
      return ExcelFiles.otherFormat("OpenDocument 表格 .ods", "an OpenDocument spreadsheet, .ods");
    }
    if (type.contains("opendocument")) {
      return ExcelFiles.otherFormat("OpenDocument 文档", "an OpenDocument document");
    }
    if (zip.stream().anyMatch(entry -> entry.getName().equalsIgnoreCase("[Content_Types].xml"))) {
      return ExcelFiles.otherFormat("缺少工作簿部分的 Office 文件", "an Office file without a workbook");
    }
    return ExcelFiles.otherFormat(
        "ZIP 压缩包；压缩包请直接放入收件夹，且至多两层", "a ZIP; put ZIPs into the inbox, packed no more than twice");
  }

  private static String mimeType(ZipFile zip) {
    ZipEntry entry = zip.getEntry("mimetype");
    if (entry == null) {
      return "";
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readNBytes(MIME_TYPE), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      return "";
    }
  }
}
