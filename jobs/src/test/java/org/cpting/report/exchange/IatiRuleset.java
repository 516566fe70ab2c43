package org.cpting.report.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Holds a document against IATI's standard ruleset. Whether an organisation is registered is not
 * looked up; the length of budgets is no matter of results.
 */
final class IatiRuleset {

  private final JsonNode rules;
  private final XPath paths = XPathFactory.newInstance().newXPath();
  private int checked;

  IatiRuleset(JsonNode rules) {
    this.rules = rules;
  }

  /** How many cases were looked at, each counted for every element it speaks of. */
  int checked() {
    return checked;
  }

  /** What the document breaks, errors and warnings. */
  List<String> broken(Document document) throws XPathExpressionException {
    List<String> broken = new ArrayList<>();
    for (Map.Entry<String, JsonNode> context : rules.properties()) {
      for (Node node : nodes(context.getKey(), document)) {
        for (Map.Entry<String, JsonNode> rule : context.getValue().properties()) {
          check(rule.getKey(), rule.getValue().get("cases"), node, "", broken);
        }
      }
    }
    return broken;
  }

  private void check(String rule, JsonNode cases, Node node, String loop, List<String> broken)
      throws XPathExpressionException {
    for (JsonNode one : cases) {
      if (rule.equals("loop")) {
        for (String value : values(one.get("foreach").asText(), node)) {
          for (Map.Entry<String, JsonNode> inner : one.get("do").properties()) {
            check(inner.getKey(), inner.getValue().get("cases"), node, value, broken);
          }
        }
      } else {
        checked++;
        if (!keeps(rule, one, node, loop)) {
          broken.add(
              one.get("ruleInfo").get("id").asText()
                  + " "
                  + one.get("ruleInfo").get("message").asText());
        }
      }
    }
  }

  private boolean keeps(String rule, JsonNode one, Node node, String loop)
      throws XPathExpressionException {
    if (one.has("condition") && !isTrue(text(one, "condition", loop), node)) {
      return true;
    }
    List<String> values = new ArrayList<>();
    for (JsonNode path : one.path("paths")) {
      values.addAll(values(path.asText().replace("$1", loop), node));
    }
    return switch (rule) {
      case "unique" -> new HashSet<>(values).size() == values.size();
      case "startswith" -> one.has("idCondition") || startsWith(one, node, values);
      case "atleast_one" -> !values.isEmpty();
      case "one_or_all" -> oneOrAll(one, node);
      case "date_order" -> inOrder(one, node);
      // Of budgets and of the moment at which the test runs.
      case "date_now", "time_limit", "between_dates" -> true;
      case "regex_matches" -> values.stream().allMatch(v -> v.matches(one.get("regex").asText()));
      case "no_spaces" -> values.stream().allMatch(v -> v.equals(v.strip()));
      case "no_more_than_one" -> values.size() <= 1;
      case "strict_sum" ->
          values.stream()
                  .map(BigDecimal::new)
                  .reduce(BigDecimal.ZERO, BigDecimal::add)
                  .compareTo(one.get("sum").decimalValue())
              == 0;
      case "range" ->
          values.stream()
              .map(BigDecimal::new)
              .allMatch(
                  v ->
                      (!one.has("min") || v.compareTo(one.get("min").decimalValue()) >= 0)
                          && (!one.has("max") || v.compareTo(one.get("max").decimalValue()) <= 0));
      case "if_then" ->
          !isTrue(text(one, "if", loop), node) || isTrue(text(one, "then", loop), node);
      default ->
          throw new IllegalStateException("The ruleset has a kind of rule that is new: " + rule);
    };
  }

  private boolean startsWith(JsonNode one, Node node, List<String> values)
      throws XPathExpressionException {
    List<String> prefixes = new ArrayList<>();
    for (JsonNode prefix : one.get("prefix")) {
      prefixes.addAll(values(prefix.asText(), node));
    }
    String separator = one.path("separator").asText("");
    return values.stream()
        .allMatch(v -> prefixes.stream().anyMatch(prefix -> v.startsWith(prefix + separator)));
  }

  private boolean oneOrAll(JsonNode one, Node node) throws XPathExpressionException {
    return switch (one.get("all").asText()) {
      case "lang" ->
          isTrue("@*[name()='xml:lang']", node)
              || !isTrue(".//narrative[not(@*[name()='xml:lang'])]", node);
      case "currency" ->
          isTrue("@default-currency", node) || !isTrue(".//value[not(@currency)]", node);
      case "sector" -> isTrue("sector", node);
      default -> throw new IllegalStateException("Unknown: " + one);
    };
  }

  private boolean inOrder(JsonNode one, Node node) throws XPathExpressionException {
    List<String> less = values(one.get("less").asText(), node);
    List<String> more =
        one.get("more").asText().equals("NOW") ? List.of() : values(one.get("more").asText(), node);
    return less.stream()
        .allMatch(
            a -> more.stream().noneMatch(b -> LocalDate.parse(a).isAfter(LocalDate.parse(b))));
  }

  private static String text(JsonNode one, String name, String loop) {
    return one.get(name).asText().replace("$1", loop);
  }

  private boolean isTrue(String path, Node node) throws XPathExpressionException {
    return (boolean) paths.evaluate("boolean(" + path + ")", node, XPathConstants.BOOLEAN);
  }

  private List<String> values(String path, Node node) throws XPathExpressionException {
    return nodes(path, node).stream().map(Node::getTextContent).toList();
  }

  private List<Node> nodes(String path, Node node) throws XPathExpressionException {
    NodeList found = (NodeList) paths.evaluate(path, node, XPathConstants.NODESET);
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      nodes.add(found.item(i));
    }
    return nodes;
  }
}
