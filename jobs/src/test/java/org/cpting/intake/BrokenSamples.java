package org.cpting.intake;

import static org.cpting.testing.PackageBuilder.aPackage;
import static org.cpting.testing.PackageBuilder.inlineRow;
import static org.cpting.testing.Register.headings;
import static org.cpting.testing.Register.headingsWith;
import static org.cpting.testing.Register.row;
import static org.cpting.testing.TextFileBuilder.aTextFile;
import static org.cpting.testing.WorkbookBuilder.aWorkbook;
import static org.cpting.testing.WorkbookBuilder.anOldWorkbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.cpting.definition.Home;
import org.cpting.testing.PackageBuilder;
import org.cpting.testing.WorkbookBuilder;

/**
 * Makes the files of sample-data/broken: one for each way in which a file or form is refused, named
 * after the notice it provokes. All they hold is invented.
 */
final class BrokenSamples {

  private static final int BOMB_BYTES = 70 << 20;

  private final Path folder;

  private BrokenSamples(Path folder) {
    this.folder = folder;
  }

  /** Writes all files anew. */
  public static void main(String[] arguments) throws IOException, GeneralSecurityException {
    Path folder = Home.find().root().resolve("sample-data/broken");
    Files.createDirectories(folder);
    BrokenSamples samples = new BrokenSamples(folder);
    samples.protectedOrOld();
    samples.damaged();
    samples.foreign();
    samples.texts();
    samples.unidentified();
    samples.badHeadings();
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private static WorkbookBuilder register() {
    return aWorkbook().sheet("表一").row(headings()).row(row());
  }

  private static PackageBuilder minimal() {
    return aPackage("表一", inlineRow(headings()));
  }

  private void protectedOrOld() throws IOException, GeneralSecurityException {
    Path plain = register().saveAs(file("plain.xlsx"));
    Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
    encryptor.confirmPassword("password");
    try (POIFSFileSystem files = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file("FILE_ENCRYPTED.xlsx"))) {
      try (OutputStream data = encryptor.getDataStream(files)) {
        Files.copy(plain, data);
      }
      files.writeFilesystem(out);
    }
    Files.delete(plain);
    Biff8EncryptionKey.setCurrentUserPassword("password");
    anOldWorkbook().sheet("表一").row(headings()).saveAs(file("FILE_ENCRYPTED.xls"));
    Biff8EncryptionKey.setCurrentUserPassword(null);
    try (POIFSFileSystem files = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file("FILE_EXCEL_95.xls"))) {
      files.createDocument(new ByteArrayInputStream(new byte[] {9, 8, 8, 0, 0, 5, 5, 0}), "Book");
      files.writeFilesystem(out);
    }
    minimal().part("xl/vbaProject.bin", "macro").saveAs(file("FILE_HAS_MACROS.xlsm"));
  }

  private void damaged() throws IOException {
    Files.write(file("FILE_EMPTY.xlsx"), new byte[0]);
    for (String name : new String[] {"FILE_DAMAGED.xlsx", "FILE_DAMAGED.xls"}) {
      Path whole = file("whole.tmp");
      (name.endsWith("x") ? register() : anOldWorkbook().sheet("表一").row(headings())).saveAs(whole);
      byte[] bytes = Files.readAllBytes(whole);
      Files.write(file(name), Arrays.copyOf(bytes, bytes.length / 2));
      Files.delete(whole);
    }
    minimal()
        .part("xl/worksheets/sheet1.xml", new byte[BOMB_BYTES])
        .saveAs(file("FILE_TOO_LARGE.xlsx"));
  }

  private void foreign() throws IOException {
    Files.writeString(file("FILE_FORMAT_UNKNOWN.pdf"), "%PDF-1.4\n%%EOF\n");
    Files.writeString(
        file("FILE_FORMAT_UNKNOWN.xls"), "<html><table><tr><td>county</td></tr></table></html>\n");
    Files.writeString(file("FILE_FORMAT_UNKNOWN.rtf"), "{\\rtf1 report}\n");
    Files.writeString(
        file("FILE_FORMAT_UNKNOWN 2003.xls"),
        """
        <?xml version="1.0"?>
        <?mso-application progid="Excel.Sheet"?>
        <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>
        """);
    Files.writeString(
        file("FILE_FORMAT_UNKNOWN.mht"), "MIME-Version: 1.0\nContent-Type: multipart/related\n");
    Files.write(file("FILE_FORMAT_UNKNOWN.rar"), new byte[] {'R', 'a', 'r', '!', 0x1a, 7, 0});
    Files.write(file("FILE_EXCEL_95 2.1.xls"), new byte[] {9, 0, 4, 0, 2, 0, 0x10, 0});
    minimal().without("xl/workbook.xml").saveAs(file("FILE_FORMAT_UNKNOWN.docx"));
    minimal().part("xl/workbook.bin", "binary").saveAs(file("FILE_FORMAT_UNKNOWN.xlsb"));
  }

  private void texts() throws IOException {
    Files.write(
        file("FILE_CHARSET_UNKNOWN.csv"),
        "county,name\nna\u00efve,\u00ff\n".getBytes(StandardCharsets.ISO_8859_1));
    aTextFile()
        .row("County", "Name", "Sex", "Service type", "Service date")
        .line("Gulou,\"X,F,S01,2011-05-03")
        .saveAs(file("FILE_QUOTES_BROKEN 福建 2011Q2.csv"));
  }

  private void unidentified() {
    register().saveAs(file("PROVINCE_UNKNOWN 2011Q2.xlsx"));
    register().saveAs(file("PROVINCE_CONTRADICTION 云南 安徽 2011Q2.xlsx"));
    register().saveAs(file("PERIOD_UNKNOWN 云南.xlsx"));
    aWorkbook()
        .sheet("表一")
        .row("报告期：2011年第三季度")
        .row(headings())
        .row(row())
        .saveAs(file("PERIOD_CONTRADICTION 云南 2011Q2.xlsx"));
    register().saveAs(file("FORM_CONTRADICTION 云南 表二 2011Q2.xlsx"));
    aWorkbook().sheet("通知").row("请于季度结束后20日内报送").saveAs(file("FORM_NOT_FOUND 云南 2011Q2.xlsx"));
    aWorkbook()
        .sheet("服务对象")
        .row(headings())
        .row(row("county", "遵义县"))
        .saveAs(file("UNIT_UNKNOWN 贵州 2011Q2.xlsx"));
    aWorkbook()
        .sheet("服务对象")
        .row("贵阳市服务对象情况")
        .row(headings())
        .row(row("county", "遵义县"))
        .saveAs(file("UNIT_CONTRADICTION 贵州 遵义市 2011Q2.xlsx"));
    register()
        .sheet("表一(2)")
        .row(headings())
        .row(row("name", "李四"))
        .saveAs(file("SHEET_TWICE 云南 2011Q2.xlsx"));
  }

  private void badHeadings() {
    Object[] wide = new Object[600];
    java.util.Arrays.setAll(wide, i -> i < headings().length ? headings()[i] : "列" + i);
    aWorkbook().sheet("表一").row(wide).row(row()).saveAs(file("TABLE_TOO_WIDE 云南 2011Q2.xlsx"));
    aWorkbook()
        .sheet("表一")
        .row(headingsWith("service_date", "服务日子"))
        .row(row())
        .saveAs(file("HEADING_UNKNOWN 云南 2011Q2.xlsx"));
    aWorkbook()
        .sheet("表一")
        .row(headingsWith("remark", "是否结业"))
        .row(row())
        .saveAs(file("HEADING_TWICE 云南 2011Q2.xlsx"));
    aTextFile()
        .row("County", "Name", "Sex", "Service type", "Completed")
        .row("Gulou", "X", "F", "Legal aid", "")
        .saveAs(file("HEADING_MISSING 福建 2011Q2.csv"));
    aWorkbook()
        .sheet("表四")
        .row("县区", "行动计划", "工作计划", "服务点", "配套资金", "领导", "模式", "会议")
        .row("五华区", "是", "否", "是", 3.55, 1, 2, 3)
        .saveAs(file("UNIT_MISSING 云南 2011Q2.xlsx"));
  }
}
