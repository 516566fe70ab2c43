package org.cpting.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.cpting.core.Quarter;
import org.cpting.definition.CodeList.Code;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Home;

/**
 * Writes registers (form A) of any size in the styles of several provinces. Persons are invented:
 * ID numbers carry the sequence 000 or 999, which is not issued. Seven persons in ten have an ID, a
 * person is met three times on average, one row in fifty has a fault.
 */
final class ReturnGenerator {

  private static final Quarter QUARTER = Quarter.of("2011Q2");
  private static final int MET = 3;
  private static final int FAULTY = 50;
  private static final int COUNTIES = 8;
  private static final int COURSES = 4;
  private static final String FAMILY = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
  private static final String GIVEN = "芳娜敏静秀娟英华慧巧美艳云梅莲珍雪荣爱妹霞香月莺建军志强勇杰涛刚";
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";
  private static final LocalDate OLDEST = LocalDate.of(1975, 1, 1);
  private static final int BIRTH_DAYS = 9_000;

  private final CodeLists lists;

  ReturnGenerator(CodeLists lists) {
    this.lists = lists;
  }

  /** Writes a return. Arguments: style, rows, folder. */
  public static void main(String[] args) throws IOException {
    ReturnStyle style = ReturnStyle.valueOf(args[0]);
    new ReturnGenerator(CodeLists.read(Home.find()))
        .write(style, Integer.parseInt(args[1]), Path.of(args[2]));
  }

  /**
   * Writes a return and answers where.
   *
   * @param style province whose style it has
   * @param rows number of services
   * @param folder where to put it, under the name the province would give it
   */
  Path write(ReturnStyle style, int rows, Path folder) throws IOException {
    Path file = Files.createDirectories(folder).resolve(style.fileName());
    if (style.charset() == null) {
      try (SheetWriter sheet = new SheetWriter(file, style.title(), style.heading())) {
        rows(style, rows, sheet::row);
      }
      return file;
    }
    try (BufferedWriter out = Files.newBufferedWriter(file, style.charset())) {
      out.write(style.mark());
      RowTaker lines = row -> out.append(String.join(style.separator(), row)).append("\r\n");
      lines.take(style.heading().toArray(String[]::new));
      rows(style, rows, lines);
    }
    return file;
  }

  /** Takes the cells of a row. */
  @FunctionalInterface
  private interface RowTaker {
    void take(String[] cells) throws IOException;
  }

  private void rows(ReturnStyle style, int rows, RowTaker taker) throws IOException {
    Random random = new Random(20110401);
    List<Code> counties = lists.counties(style.name()).subList(0, COUNTIES);
    List<Code> services = lists.get("services").codes();
    int days = QUARTER.end().getDayOfYear() - QUARTER.start().getDayOfYear() + 1;
    for (int row = 1; row <= rows; row++) {
      int service = random.nextInt(services.size());
      boolean course = service < COURSES;
      LocalDate day = QUARTER.start().plusDays(random.nextInt(days));
      boolean faulty = random.nextInt(FAULTY) == 0;
      Visit visit =
          new Visit(
              row,
              counties.get(row * COUNTIES / (rows + 1)),
              person(random.nextInt(Math.max(1, rows / MET))),
              services.get(service),
              faulty ? day.plusYears(1) : day,
              course ? 4 + 4 * random.nextInt(4) : 0,
              random.nextInt(5) > 0);
      taker.take(style.cells(visit));
    }
  }

  /**
   * A service to a person.
   *
   * @param hours hours of the course, 0 if it is none
   * @param completed whether the course was completed
   */
  record Visit(
      int number,
      Code county,
      Person person,
      Code service,
      LocalDate day,
      int hours,
      boolean completed) {}

  /**
   * An invented person.
   *
   * @param id ID number, empty if she has none
   */
  record Person(String name, boolean male, LocalDate birth, String id, String telephone) {}

  private static Person person(int number) {
    Random random = new Random(number * 7919L);
    random.nextInt();
    boolean male = random.nextInt(4) == 0;
    LocalDate birth = OLDEST.plusDays(random.nextInt(BIRTH_DAYS));
    String name = "" + pick(FAMILY, random) + pick(GIVEN, random) + pick(GIVEN, random);
    boolean known = random.nextInt(10) < 7;
    String telephone = "139" + (10_000_000 + random.nextInt(90_000_000));
    return new Person(name, male, birth, known ? id(number, birth, male) : "", telephone);
  }

  private static char pick(String letters, Random random) {
    return letters.charAt(random.nextInt(letters.length()));
  }

  private static String id(int number, LocalDate birth, boolean male) {
    String first =
        "%06d%d%02d%02d%s"
            .formatted(
                510_101 + number % 900,
                birth.getYear(),
                birth.getMonthValue(),
                birth.getDayOfMonth(),
                male ? "999" : "000");
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (first.charAt(i) - '0') * WEIGHTS[i];
    }
    return first + CHECKS.charAt(sum % CHECKS.length());
  }
}
