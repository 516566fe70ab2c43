package org.cpting.definition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Adds headings to the lines of {@code schemas/headings.yaml}, leaving all else as it is. */
public final class HeadingLines {

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\d][\\p{L}\\d ().%（）、·/-]*");

  private HeadingLines() {}

  /** The line of a field with one more heading. */
  public static String with(Path file, String field, String heading) throws IOException {
    Matcher line = line(Files.readString(file, StandardCharsets.UTF_8), field, file);
    return line.group(1) + ", " + quoted(heading) + "]";
  }

  /** Adds a heading to the line of a field. */
  public static void add(Path file, String field, String heading) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    Matcher line = line(text, field, file);
    Files.writeString(
        file,
        text.substring(0, line.start())
            + line.group(1)
            + ", "
            + quoted(heading)
            + text.substring(line.end() - 1),
        StandardCharsets.UTF_8);
  }

  private static Matcher line(String text, String field, Path file) {
    Matcher line =
        Pattern.compile("^(  " + Pattern.quote(field) + ": \\[.*)]$", Pattern.MULTILINE)
            .matcher(text);
    if (!line.find()) {
      throw new DefinitionException(file, 0, "has no line for '" + field + "' to add a heading to");
    }
    return line;
  }

  private static String quoted(String heading) {
    return PLAIN.matcher(heading).matches() ? heading : "'" + heading.replace("'", "''") + "'";
  }
}
