package org.cpting.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cpting.core.AgeBands;
import org.cpting.core.CanonicalRow;
import org.cpting.core.LongSet;
import org.cpting.core.Quarter;
import org.cpting.core.SourceRef;
import org.cpting.core.TotalsRow;
import org.cpting.core.Waiver;
import org.cpting.definition.FormSchema;
import org.cpting.notice.Bilingual;
import org.cpting.notice.Finding;
import org.cpting.notice.Findings;
import org.cpting.notice.Severity;

/**
 * The checking of one form of one file: applies the rules row by row and knows what they need to
 * know.
 */
public final class Check {

  private final List<Rules.Documented> rules;
  private final Strictness strictness;
  private final FormSchema schema;
  private final AgeBands ages;
  private final Quarter quarter;
  private final LongSet servicesBefore;
  private final Findings findings;
  private final HiddenRules hidden;
  private final List<Finding> ofRow = new ArrayList<>();
  private RuleText current;
  private boolean rejected;
  private long person;

  /**
   * Starts a check.
   *
   * @param rules the rules
   * @param strictness how severe they are towards this return
   * @param schema the form
   * @param ages the age groups
   * @param quarter quarter of the return
   * @param servicesBefore keys of the services the province has reported for the quarter so far;
   *     grows
   * @param findings takes what is found
   */
  public Check(
      List<Rules.Documented> rules,
      Strictness strictness,
      FormSchema schema,
      AgeBands ages,
      Quarter quarter,
      LongSet servicesBefore,
      Findings findings) {
    this.rules = rules;
    this.strictness = strictness;
    this.schema = schema;
    this.ages = ages;
    this.quarter = quarter;
    this.servicesBefore = servicesBefore;
    this.findings = findings;
    this.hidden = new HiddenRules(rules, schema);
    this.current = rules.get(0).doc();
  }

  /**
   * Checks a row; answers whether it is accepted.
   *
   * @param ofPerson key of its person
   */
  public boolean accepts(CanonicalRow row, long ofPerson) {
    rejected = false;
    person = ofPerson;
    for (Rules.Documented rule : rules) {
      current = rule.doc();
      rule.rule().row(row, this);
    }
    if (!ofRow.isEmpty()) {
      hidden.told(ofRow, row).forEach(findings::add);
      ofRow.clear();
    }
    return !rejected;
  }

  /** Checks a stated total. */
  public void total(TotalsRow total) {
    for (Rules.Documented rule : rules) {
      current = rule.doc();
      rule.rule().total(total, this);
    }
    if (!ofRow.isEmpty()) {
      hidden.told(ofRow, total).forEach(findings::add);
      ofRow.clear();
    }
  }

  public FormSchema schema() {
    return schema;
  }

  /** The age groups; they cover every age that is possible. */
  public AgeBands ages() {
    return ages;
  }

  public Quarter quarter() {
    return quarter;
  }

  /** Key of the person of the row being checked. */
  public long person() {
    return person;
  }

  /** Keys of the services reported so far for the province and quarter. */
  public LongSet servicesBefore() {
    return servicesBefore;
  }

  /** Whether an error was found in the row being checked. */
  public boolean rejected() {
    return rejected;
  }

  /** Reports a finding of the rule at work. */
  public void report(
      SourceRef at, String column, String found, String zh, String en, String fixZh, String fixEn) {
    Severity severity = strictness.of(current);
    Finding finding =
        new Finding(
            current.code(),
            severity,
            schema.form(),
            at,
            column,
            found,
            new Bilingual(zh, en),
            new Bilingual(fixZh, fixEn));
    Optional<Waiver> waiver = strictness.waiver(current, at);
    if (waiver.isPresent()) {
      findings.countWaived(waiver.get());
      finding = finding.letIn(waiver.get());
    }
    rejected |= finding.severity() == Severity.ERROR;
    ofRow.add(finding);
  }
}
