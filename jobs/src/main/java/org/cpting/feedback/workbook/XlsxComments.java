package org.cpting.feedback.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The comments of a sheet: adds ours, or takes them out again; those of others stay. */
final class XlsxComments {

  /** Author of our comments, by whom they are found again. */
  static final String AUTHOR = "CP-TING 反馈 feedback";

  private static final String SEPARATOR = "\n\n—— CP-TING 反馈 feedback ——\n";
  private static final String FONT =
      "<rPr><sz val=\"9\"/><color indexed=\"81\"/><rFont val=\"Microsoft YaHei\"/><family val=\"2\"/></rPr>";

  private final String prefix;
  private final List<String> authors = new ArrayList<>();
  private final List<Comment> comments = new ArrayList<>();
  private final String before;
  private final String between;
  private final String after;

  /** A comment as XML; text without the tags around it. */
  private static final class Comment {
    private final String ref;
    private final int author;
    private final String xml;

    Comment(String ref, int author, String xml) {
      this.ref = ref;
      this.author = author;
      this.xml = xml;
    }
  }

  /** Reads a part; null makes an empty one. */
  XlsxComments(@Nullable String part) throws IOException {
    if (part == null) {
      prefix = "";
      before = Ooxml.DECLARATION + "<comments xmlns=\"" + Ooxml.MAIN + "\"><authors>";
      between = "</authors><commentList>";
      after = "</commentList></comments>";
      return;
    }
    StringBuilder head = new StringBuilder();
    StringBuilder middle = new StringBuilder();
    StringBuilder tail = new StringBuilder();
    StringBuilder item = new StringBuilder();
    StringBuilder at = head;
    String foundPrefix = "";
    String ref = "";
    int author = 0;
    XmlScanner xml = XmlScanner.of(part);
    while (xml.next()) {
      boolean edge = xml.isTag();
      if (edge && xml.opens() && xml.is("comments")) {
        foundPrefix = xml.prefix();
      }
      if (edge && xml.closes() && xml.is("authors")) {
        at = middle;
      } else if (edge && xml.closes() && xml.is("commentList")) {
        at = tail;
      }
      if (edge && xml.opens() && (xml.is("author") || xml.is("comment"))) {
        item.setLength(0);
        ref = Tag.attribute(xml.text(), "ref", "");
        author = xml.is("comment") ? Tag.number(xml.text(), "authorId", 0) : 0;
        item.append(xml.text());
        if (xml.is("author") && xml.isEmpty()) {
          authors.add("");
        }
        boolean content = !xml.isEmpty();
        while (content && xml.next()) {
          item.append(xml.text());
          if (xml.closes() && xml.is("author")) {
            String whole = item.toString();
            authors.add(whole.substring(whole.indexOf('>') + 1, whole.lastIndexOf("</")));
            break;
          }
          if (xml.closes() && xml.is("comment")) {
            comments.add(new Comment(ref, author, item.toString()));
            break;
          }
        }
        continue;
      }
      at.append(xml.text());
    }
    prefix = foundPrefix;
    before = head.toString();
    between = middle.toString();
    after = tail.toString();
  }

  private int author() {
    int known = authors.indexOf(AUTHOR);
    if (known < 0) {
      authors.add(AUTHOR);
      return authors.size() - 1;
    }
    return known;
  }

  /** Adds marks; answers the cells that now have a comment they had not. */
  List<XlsxSheetMarker.Placed> add(List<XlsxSheetMarker.Placed> marks) {
    Map<String, Integer> known = new HashMap<>();
    for (int i = 0; i < comments.size(); i++) {
      known.put(comments.get(i).ref, i);
    }
    List<XlsxSheetMarker.Placed> added = new ArrayList<>();
    for (XlsxSheetMarker.Placed mark : marks) {
      String address = Cells.address(mark.row(), mark.column());
      Integer there = known.get(address);
      if (there == null) {
        comments.add(
            new Comment(
                address,
                author(),
                named(
                    "<comment ref=\"%s\" authorId=\"%d\"><text>%s</text></comment>"
                        .formatted(address, author(), run(mark.mark().comment())))));
        added.add(mark);
      } else {
        Comment old = comments.get(there);
        comments.set(
            there, new Comment(address, old.author, longer(old.xml, mark.mark().comment())));
      }
    }
    return added;
  }

  private static String run(String text) {
    return "<r>" + FONT + "<t xml:space=\"preserve\">" + Tag.escaped(text) + "</t></r>";
  }

  private String named(String xml) {
    return prefix.isEmpty() ? xml : xml.replaceAll("<(/?)(\\w)", "<$1" + prefix + "$2");
  }

  private String longer(String xml, String text) {
    String open = "<" + prefix + "t";
    int end = xml.indexOf("</" + prefix + "text>");
    int start = xml.indexOf('>', xml.indexOf("<" + prefix + "text")) + 1;
    if (end < 0) {
      return xml;
    }
    String body = xml.substring(start, end).strip();
    boolean plain = body.startsWith(open + ">") || body.startsWith(open + " ");
    String runs = plain ? "<" + prefix + "r>" + body + "</" + prefix + "r>" : body;
    return xml.substring(0, start) + runs + named(run(SEPARATOR + text)) + xml.substring(end);
  }

  /** Takes ours out; answers the cells whose comment is gone. */
  Set<String> clean() {
    Set<String> gone = new HashSet<>();
    int ours = authors.indexOf(AUTHOR);
    for (int i = comments.size() - 1; i >= 0; i--) {
      Comment comment = comments.get(i);
      if (comment.author == ours) {
        comments.remove(i);
        gone.add(comment.ref);
      } else if (comment.xml.contains(SEPARATOR.strip())) {
        comments.set(i, new Comment(comment.ref, comment.author, shorter(comment.xml)));
      }
    }
    if (ours >= 0 && ours == authors.size() - 1) {
      authors.remove(ours);
    }
    return gone;
  }

  /** The comment without the run that begins with our line, or with what stands before it there. */
  private String shorter(String xml) {
    int line = xml.indexOf(SEPARATOR.strip());
    int run = xml.lastIndexOf("<" + prefix + "r>", line);
    int end = xml.indexOf("</" + prefix + "text>", line);
    int text = xml.indexOf('>', xml.lastIndexOf("<" + prefix + "t", line)) + 1;
    if (run < 0 || end < 0 || text <= 0 || text > line) {
      return xml;
    }
    String kept = xml.substring(text, line).stripTrailing();
    String cut =
        kept.isBlank()
            ? xml.substring(0, run)
            : xml.substring(0, text) + kept + "</" + prefix + "t></" + prefix + "r>";
    return cut + xml.substring(end);
  }

  boolean isEmpty() {
    return comments.isEmpty();
  }

  @Override
  public String toString() {
    StringBuilder part = new StringBuilder(before);
    authors.forEach(
        author -> part.append(named("<author>")).append(author).append(named("</author>")));
    part.append(between);
    comments.forEach(comment -> part.append(comment.xml));
    return part.append(after).toString();
  }
}
