package org.cpting.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a page, prepared to the last character. The sections of a page stand below one another
 * in reading order; whoever draws them, as PDF or otherwise, places them and adds nothing.
 */
public sealed interface Section {

  /**
   * A heading. Those of levels 1 and 2 are bookmarks.
   *
   * @param level 1 begins a chapter
   * @param text its words
   */
  record Heading(int level, String text) implements Section {}

  /**
   * A paragraph.
   *
   * @param style what it is for: {@code body}, {@code intro}, {@code note} or {@code bullet}
   * @param text its words
   */
  record Text(String style, String text) implements Section {

    public static final String BODY = "body";
    public static final String INTRO = "intro";
    public static final String NOTE = "note";
    public static final String BULLET = "bullet";
  }

  /**
   * A table.
   *
   * @param columns its columns from left to right
   * @param head its heading rows, each as wide as the columns together
   * @param rows its rows
   */
  record Table(List<Column> columns, List<List<Head>> head, List<Row> rows) implements Section {}

  /**
   * A column.
   *
   * @param width in points; a portrait page is 499 wide, a landscape page 786
   * @param kind what stands in it
   */
  record Column(int width, Kind kind) {

    /** What stands in a column. */
    public enum Kind {
      /** The heading of each row. */
      LABEL,
      TEXT,
      NUMBER,
      /** A short mark, centred. */
      MARK
    }
  }

  /**
   * A heading cell.
   *
   * @param text its words
   * @param span over how many columns
   */
  record Head(String text, int span) {}

  /**
   * A row.
   *
   * @param kind one of the constants below; it decides how the row is set off
   * @param cells one text for each column; rows of kind {@link #LEVEL} and {@link #REMARK} have one
   *     text over the whole width
   */
  record Row(String kind, List<String> cells) {

    public static final String ROW = "row";

    /** A sum of the rows above. */
    public static final String SUM = "sum";

    /** Why a sum is not the total. */
    public static final String RECONCILIATION = "reconciliation";

    /** A total that is a figure of its own. */
    public static final String TOTAL = "total";

    /** Begins a group of rows. */
    public static final String LEVEL = "level";

    /** Says something of the row above. */
    public static final String REMARK = "remark";
  }

  /** The few figures that stand for a period, large. */
  record KeyFigures(List<KeyFigure> figures) implements Section {}

  /** Charts beside one another: one over the whole width, or two. */
  record Charts(List<Chart> charts) implements Section {}

  /**
   * A chart. Every point carries its label as printed in tables; a point without a value is drawn
   * as its label alone.
   *
   * @param kind its form
   * @param title what it shows
   * @param unit what is counted
   * @param categories names along its axis
   * @param series one or several rows of points, each as long as the categories
   * @param words what it says, for those who cannot see it
   */
  record Chart(
      Form kind,
      String title,
      String unit,
      List<String> categories,
      List<Series> series,
      String words) {

    /** Form of a chart. */
    public enum Form {
      /** First series a line over time, second diamonds where something falls due. */
      PROGRESS,
      /** A bar for each category; the second series, if any, is a tick that bars should reach. */
      BARS,
      /** Columns side by side for each category. */
      COLUMNS,
      /** Columns on top of one another; the last series is their total and only its labels show. */
      STACKS
    }
  }

  /**
   * Points of one kind.
   *
   * @param name as in the key of the chart
   * @param points one for each category
   */
  record Series(String name, List<Point> points) {}

  /**
   * A point of a chart.
   *
   * @param value its size; null where there is no number to show
   * @param label as printed; empty for none
   */
  record Point(@Nullable BigDecimal value, String label) {}

  /**
   * The logic model: boxes by level, each under the one it contributes to.
   *
   * @param levels names of the levels, from the top
   * @param boxes from the top, parents before children
   */
  record Model(List<String> levels, List<Box> boxes) implements Section {}

  /**
   * An expected result.
   *
   * @param level index of its level, from 0
   * @param parent index of the box it contributes to; -1 at the top
   * @param code e.g. {@code 1310}
   * @param text the expected result
   */
  record Box(int level, int parent, String code, String text) {}

  /** Sections that stay on one page as long as one page holds them. */
  record Together(List<Section> sections) implements Section {}
}
