package org.cpting.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cpting.core.SourceRef;
import org.cpting.inbox.ArrivedFile;
import org.cpting.inbox.Claims;
import org.cpting.inbox.FileState;
import org.cpting.inbox.Inbox;
import org.cpting.notice.Bilingual;
import org.cpting.notice.Finding;
import org.cpting.notice.Severity;
import org.cpting.warehouse.FileStatus;
import org.cpting.warehouse.LeftInInbox;

/** What a pass has to take: files that a process that died had claimed, then the inbox. */
final class Arrivals {

  private final Settings settings;
  private final Claims claims;
  private final LeftInInbox left;
  private final PassLog log;

  Arrivals(Settings settings, Claims claims, LeftInInbox left, PassLog log) {
    this.settings = settings;
    this.claims = claims;
    this.left = left;
    this.log = log;
  }

  /** What there is to look at, each as it is now. */
  static Set<String> lying(Settings settings) throws IOException {
    Set<String> lying = inbox(settings).lying();
    Claims.open(settings.workspace().claims(), folder(settings))
        .left(IntakeLimits.inbox(settings.home()))
        .forEach(claim -> lying.add(claim.toString()));
    return lying;
  }

  /** The inbox itself, where a link leads to it. */
  static Path folder(Settings settings) throws IOException {
    Path inbox = settings.workspace().inbox();
    return Files.isDirectory(inbox) ? inbox.toRealPath() : inbox;
  }

  private static Inbox inbox(Settings settings) throws IOException {
    return new Inbox(
        folder(settings), settings.workspace().claims(), IntakeLimits.inbox(settings.home()));
  }

  /** Looks; tells what waits and what can never be taken. */
  List<Worklist.Item> look() throws IOException, InterruptedException {
    List<Worklist.Item> items = new ArrayList<>();
    claims
        .left(IntakeLimits.inbox(settings.home()))
        .forEach(claim -> items.add(Worklist.Item.claimed(claim)));
    Inbox.Content content = inbox(settings).look();
    content.waiting().forEach(file -> log.waiting(file.name()));
    for (Inbox.Unusable found : content.unusable()) {
      if (!known(found.file(), found.state())) {
        tell(found);
      }
    }
    for (Inbox.Settled file : content.complete()) {
      if (!known(file.file(), file.state())) {
        items.add(Worklist.Item.waiting(file));
      }
    }
    return items;
  }

  /** Names of the files that a pass would take now, and of those that wait. */
  Names names() throws IOException, InterruptedException {
    List<String> take = new ArrayList<>();
    claims
        .left(IntakeLimits.inbox(settings.home()))
        .forEach(claim -> take.add(claim.file().name()));
    Inbox.Content content = inbox(settings).look();
    for (Inbox.Settled file : content.complete()) {
      if (!known(file.file(), file.state())) {
        take.add(file.file().name());
      }
    }
    return new Names(take, content.waiting().stream().map(ArrivedFile::name).toList());
  }

  /**
   * What lies in the inbox.
   *
   * @param take files that are complete
   * @param waiting files that are not
   */
  record Names(List<String> take, List<String> waiting) {}

  private boolean known(ArrivedFile file, FileState state) {
    return left.holds(place(file), state.size(), state.modified());
  }

  /** What the warehouse knows a place in an inbox by. */
  static String place(ArrivedFile file) {
    return new Fingerprint().text(file.path().toAbsolutePath().toString()).hex();
  }

  private void tell(Inbox.Unusable found) {
    log.taken(
        new PassLog.TakenFile(
            0, found.file().name(), FileStatus.REFUSED, List.of(), List.of(finding(found)), ""));
    left.note(place(found.file()), found.state().size(), found.state().modified());
  }

  private static Finding finding(Inbox.Unusable found) {
    return switch (found.why()) {
      case LINK ->
          refusal(
              found,
              "FILE_NOT_A_FILE",
              "这是一个链接，不是文件；程序从不跟随链接。",
              "This is a link, not a file; links are never followed.");
      case NO_FILE ->
          refusal(
              found,
              "FILE_NOT_A_FILE",
              "这不是普通文件（管道或设备）。",
              "This is no ordinary file (a pipe or a device).");
      case NO_PERMISSION ->
          refusal(
              found,
              "FILE_NO_PERMISSION",
              "程序没有读取它的权限。",
              "The program has no permission to read it.");
    };
  }

  private static Finding refusal(Inbox.Unusable found, String code, String zh, String en) {
    return new Finding(
        code,
        Severity.ERROR,
        null,
        SourceRef.file(found.file().name()),
        "",
        "",
        new Bilingual(zh + "仍留在收件夹中。", en + " It was left in the inbox."),
        new Bilingual("请复制一份普通文件到收件夹。", "Copy it into the inbox as an ordinary file."));
  }
}
