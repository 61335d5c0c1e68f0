package broadsheet.clean.html;

import broadsheet.clean.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A page with everything that is measured of each piece of it.
 *
 * @param page the page
 * @param head what its head says
 * @param shapes of the pieces' texts
 * @param hints of their words
 * @param measures of each piece, in the order of {@link #NAMES}
 */
record Measured(
    Page page, HeadWords head, List<TextShape> shapes, Hints hints, List<float[]> measures) {

  /** The names of the measures, in their order. */
  static final List<String> NAMES =
      Stream.of(
              OwnMeasures.NAMES,
              PlaceMeasures.NAMES,
              FlowMeasures.NAMES,
              RepeatMeasures.NAMES,
              Hints.NAMES,
              PageMeasures.NAMES)
          .flatMap(List::stream)
          .toList();

  /** Words of the longest text that is compared with the titles word by word. */
  private static final int BRIEF = 40;

  static Measured of(Page page, Lexicon lexicon) {
    HeadWords head = HeadWords.of(page.document(), page.data());
    List<TextShape> shapes = page.pieces().stream().map(p -> TextShape.of(p.text())).toList();
    Hints hints = new Hints(page, shapes, lexicon);
    PlaceMeasures place = new PlaceMeasures(page);
    FlowMeasures flow = new FlowMeasures(page, shapes);
    RepeatMeasures repeats = new RepeatMeasures(page);
    TitleWords titles = new TitleWords(head.titles());
    PageMeasures whole = new PageMeasures(page, shapes, head, titles);
    List<float[]> out = new ArrayList<>(shapes.size());
    for (int i = 0; i < shapes.size(); i++) {
      Piece piece = page.pieces().get(i);
      Sheet sheet = new Sheet(NAMES.size());
      TitleWords.Found found = titles.in(piece.text(), shapes.get(i).words() <= BRIEF);
      OwnMeasures.put(piece, shapes.get(i), head, found, sheet);
      place.put(piece, sheet);
      flow.put(i, sheet);
      repeats.put(i, sheet);
      hints.put(i, sheet);
      whole.put(i, found.hits(), sheet);
      out.add(sheet.whole());
    }
    return new Measured(page, head, shapes, hints, out);
  }
}
