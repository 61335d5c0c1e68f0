package broadsheet.clean.html;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Everything that is measured of each piece of a page. */
final class Measures {

  /** The names of the measures, in their order. */
  static final List<String> NAMES =
      Stream.of(OwnMeasures.NAMES, PlaceMeasures.NAMES, FlowMeasures.NAMES, RepeatMeasures.NAMES)
          .flatMap(List::stream)
          .toList();

  private Measures() {}

  /** The measures of each piece, in the order of the names. */
  static List<float[]> of(Page page) {
    HeadWords head = HeadWords.of(page.document());
    List<TextShape> shapes = page.pieces().stream().map(p -> TextShape.of(p.text())).toList();
    PlaceMeasures place = new PlaceMeasures(page);
    FlowMeasures flow = new FlowMeasures(page, shapes);
    RepeatMeasures repeats = new RepeatMeasures(page);
    List<float[]> out = new ArrayList<>(shapes.size());
    for (int i = 0; i < shapes.size(); i++) {
      Piece piece = page.pieces().get(i);
      Sheet sheet = new Sheet(NAMES.size());
      OwnMeasures.put(piece, shapes.get(i), head, sheet);
      place.put(piece, sheet);
      flow.put(i, sheet);
      repeats.put(piece, sheet);
      out.add(sheet.whole());
    }
    return out;
  }
}
