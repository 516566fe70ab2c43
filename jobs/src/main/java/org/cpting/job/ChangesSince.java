package org.cpting.job;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.cpting.definition.Calendar;
import org.cpting.notice.Bilingual;
import org.cpting.warehouse.AsOf;
import org.cpting.warehouse.History;
import org.cpting.warehouse.Ledger;
import org.cpting.warehouse.LedgerReturn;
import org.jooq.DSLContext;

/** Which returns, definitions and versions of the program have changed since a moment, in words. */
final class ChangesSince {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final History history;
  private final DefinitionArchive archive;
  private final Map<String, String> today;
  private final List<LedgerReturn> returns;
  private final ZoneId zone;
  private final Map<Instant, Map<String, String>> then = new HashMap<>();

  ChangesSince(Settings settings, DSLContext reading) throws IOException {
    this.history = new History(reading);
    this.archive = new DefinitionArchive(settings.workspace());
    this.today = DefinitionArchive.files(settings.home());
    this.returns = new Ledger(reading).returns();
    this.zone = Calendar.read(settings.home()).zone();
  }

  /** Returns that came to count since, or ceased to. */
  List<Bilingual> returns(Instant since, Predicate<LedgerReturn> concerned) {
    List<Bilingual> changes = new ArrayList<>();
    for (LedgerReturn load : returns) {
      if (concerned.test(load) && load.origin().loadedAt().isAfter(since)) {
        changes.add(words(load, load.origin().loadedAt(), "接收", "taken"));
      } else if (concerned.test(load) && ended(load, since)) {
        changes.add(words(load, since, "已不再计入", "no longer counts"));
      }
    }
    return changes;
  }

  private static boolean ended(LedgerReturn load, Instant since) {
    Instant at = load.origin().supersededAt();
    // What replaced it is told itself.
    return at != null && at.isAfter(since) && load.origin().supersededBy() == null;
  }

  private Bilingual words(LedgerReturn load, Instant at, String zh, String en) {
    String day = at(at);
    return new Bilingual(
        "报表 %s（%s）%s %s".formatted(load.key(), load.file(), day, zh),
        "return %s (%s) %s %s".formatted(load.key(), load.file(), en, day));
  }

  /** Definitions that are not what they were. */
  List<Bilingual> definitions(Instant since, Predicate<String> concerned) throws IOException {
    Map<String, String> before = then.get(since);
    if (before == null) {
      Optional<History.DefinitionUse> use = history.definitions(new AsOf(since));
      before = use.isPresent() ? archive.files(use.get().definitionsHash()) : today;
      then.put(since, before);
    }
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(today.keySet());
    List<Bilingual> changes = new ArrayList<>();
    for (String name : names) {
      if (concerned.test(name)
          && !String.valueOf(before.get(name)).equals(String.valueOf(today.get(name)))) {
        changes.add(
            new Bilingual(
                "定义 %s 自 %s 以来有改动".formatted(name, at(since)),
                "definition %s changed since %s".formatted(name, at(since))));
      }
    }
    return changes;
  }

  /** Another version of the program. */
  static List<Bilingual> program(String before) {
    String now = Version.program();
    return before.equals(now)
        ? List.of()
        : List.of(
            new Bilingual(
                "程序版本由 %s 改为 %s".formatted(before, now),
                "program %s is now %s".formatted(before, now)));
  }

  /** The same, of the version in use at a moment. */
  List<Bilingual> program(Instant since) {
    return history
        .definitions(new AsOf(since))
        .map(use -> program(use.programVersion()))
        .orElse(List.of());
  }

  private String at(Instant moment) {
    return MINUTE.format(moment.atZone(zone));
  }
}
