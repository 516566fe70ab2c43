package org.cpting.report.pdf;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The fixed texts of a report, as a template asks for them: {@code $R{key}}. */
final class TextBundle extends ResourceBundle {

  private final Map<String, String> texts;

  TextBundle(Map<String, String> texts) {
    this.texts = texts;
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    return texts.get(key);
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(texts.keySet());
  }
}
