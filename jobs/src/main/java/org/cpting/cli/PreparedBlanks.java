package org.cpting.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.cpting.core.Quarter;
import org.cpting.definition.Calendar;
import org.cpting.definition.Home;
import org.cpting.definition.Layout;
import org.cpting.definition.Prepared;
import org.cpting.definition.SameFiles;
import org.cpting.reader.Dictionary;
import org.cpting.template.TemplateMaker;
import org.cpting.template.TemplateOrder;
import org.jspecify.annotations.Nullable;

/**
 * Blank workbooks written at build, one for each form of each sender and one more for a quarter,
 * whose name and days are put in when it is asked for. They hold while the definitions are
 * {@linkplain SameFiles the same} and for the jar that wrote them; else, and for whatever is not
 * among them, a blank is made anew.
 */
final class PreparedBlanks {

  /** Begins the file; its last byte counts the versions of what follows. */
  private static final int MAGIC = 0x43504201;

  private static final String CREATED = "<dcterms:created xsi:type=\"dcterms:W3CDTF\">";

  /**
   * What a blank is for.
   *
   * @param province code of the province
   * @param form code of the form
   * @param unit prefecture, empty unless each reports by itself
   */
  record Key(String province, String form, String unit) {

    String text(boolean ofQuarter) {
      return province + "\t" + form + "\t" + unit + "\t" + ofQuarter;
    }
  }

  private PreparedBlanks() {}

  /**
   * A blank, as it would be made now.
   *
   * @param file where they are, null if nowhere
   * @param period the quarter asked for, null if the sender chooses
   * @return the workbook, null if it has to be made
   */
  static byte @Nullable [] find(
      @Nullable String file, Home home, Key key, @Nullable String period) {
    if (file == null) {
      return null;
    }
    try {
      byte[] all = SameFiles.bytes(new File(file));
      ByteBuffer in = ByteBuffer.wrap(all);
      if (in.getInt() != MAGIC
          || !SameFiles.text(in).equals(Prepared.jar())
          || !SameFiles.hold(in, all, home)) {
        return null;
      }
      Quarter sample = Quarter.of(SameFiles.text(in));
      String wanted = key.text(period != null);
      while (in.hasRemaining()) {
        boolean found = SameFiles.text(in).equals(wanted);
        int length = in.getInt();
        if (found) {
          byte[] blank = new byte[length];
          in.get(blank);
          return filled(blank, sample, period == null ? sample : Quarter.of(period));
        }
        in.position(in.position() + length);
      }
      return null;
    } catch (IOException | RuntimeException e) {
      // A blank that is made anew is right, and has the better message if it cannot be made.
      return null;
    }
  }

  /** The workbook with another quarter, created now. */
  private static byte[] filled(byte[] blank, Quarter sample, Quarter quarter) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(blank));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] part = in.readAllBytes();
        out.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().equals("docProps/core.xml")) {
          part = created(part);
        } else if (!quarter.equals(sample)) {
          part = replaced(part, sample, quarter);
        }
        out.write(part);
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] created(byte[] part) {
    String text = new String(part, StandardCharsets.UTF_8);
    int begin = text.indexOf(CREATED) + CREATED.length();
    String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    return (text.substring(0, begin) + now + text.substring(text.indexOf('<', begin)))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] replaced(byte[] part, Quarter sample, Quarter quarter) {
    return new String(part, StandardCharsets.UTF_8)
        .replace(TemplateOrder.written(sample), TemplateOrder.written(quarter))
        .replace(TemplateOrder.day(sample.start()), TemplateOrder.day(quarter.start()))
        .replace(TemplateOrder.day(sample.end()), TemplateOrder.day(quarter.end()))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Makes them all. */
  static void write(Home home, Path target) throws IOException {
    Dictionary dictionary = Dictionary.read(home);
    TemplateMaker maker =
        new TemplateMaker(dictionary.codes(), dictionary.headings(), dictionary.templates());
    Calendar calendar = Calendar.read(home);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(MAGIC);
    SameFiles.text(out, Prepared.jar());
    SameFiles.write(out, home);
    SameFiles.text(out, calendar.first().id());
    for (Layout layout : dictionary.layouts()) {
      for (String unit : TemplateMakeCommand.units(dictionary, layout.province())) {
        Key key = new Key(layout.province(), layout.schema().form(), unit);
        blank(out, maker, key, TemplateMakeCommand.order(dictionary, calendar, key, null));
        blank(
            out,
            maker,
            key,
            TemplateMakeCommand.order(dictionary, calendar, key, calendar.first()));
      }
    }
    SameFiles.place(bytes.toByteArray(), target);
  }

  private static void blank(DataOutputStream out, TemplateMaker maker, Key key, TemplateOrder order)
      throws IOException {
    ByteArrayOutputStream blank = new ByteArrayOutputStream();
    maker.make(order, blank);
    SameFiles.text(out, key.text(order.quarter() != null));
    out.writeInt(blank.size());
    blank.writeTo(out);
  }
}
