package org.cpting.explain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.cpting.core.ReturnKey;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Logframe;
import org.cpting.indicator.Figure;
import org.cpting.indicator.FigureParts;
import org.cpting.indicator.Restatement;
import org.cpting.notice.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a figure.
 *
 * @param logframe its definition
 * @param codes names of provinces, services and the like
 * @param figure the figure
 * @param others all figures of the same calculation
 * @param parts what it is made of
 * @param returns the returns it could be made of, those that did not come too
 * @param sheets each sheet's return, by the sheet's key
 * @param published how the newest edition printed it; null if none did
 * @param restatement how it differs from that; null if it does not
 * @param remarks what else is to be known: waivers by which rows of it were let in, definitions
 *     that changed
 * @param threshold counts of persons from 1 to this are hidden; 0 shows all
 */
public record Grounds(
    Logframe logframe,
    CodeLists codes,
    Figure figure,
    Collection<Figure> others,
    FigureParts parts,
    List<Return> returns,
    Map<Integer, Sheet> sheets,
    @Nullable Published published,
    @Nullable Restatement restatement,
    List<Bilingual> remarks,
    int threshold) {

  /**
   * A return that was expected or came.
   *
   * @param returnId its key in the warehouse; 0 where none came
   * @param state accepted, missing and the like
   * @param file name of its file; empty where none came
   * @param errors rows refused by rule
   */
  public record Return(
      int returnId,
      ReturnKey key,
      Bilingual state,
      String file,
      int rows,
      int accepted,
      int rejected,
      Map<String, Integer> errors) {}

  /**
   * A sheet.
   *
   * @param returnId its return
   * @param name name of the sheet; empty in a text file
   */
  public record Sheet(int returnId, String name) {}

  /**
   * How a figure was printed.
   *
   * @param edition which edition, in words
   * @param figure the figure as printed
   */
  public record Published(String edition, Figure figure) {}
}
