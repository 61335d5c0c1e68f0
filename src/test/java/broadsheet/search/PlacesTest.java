package broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/** Places of words as bytes. */
class PlacesTest {

  private record Place(int place, int times) {}

  @Test
  void whatIsWrittenOfOneWordAfterAnotherIsReadAgain() {
    Random random = new Random(5);
    Places places = new Places();
    for (int word = 0; word < 200; word++) {
      List<Place> written = new ArrayList<>();
      places.clear();
      int place = 0;
      for (int n = random.nextInt(100); n >= 0; n--) {
        place += random.nextInt(1 << random.nextInt(20));
        written.add(new Place(place, random.nextBoolean() ? 1 : 3 + random.nextInt(3)));
        places.add(place, written.get(written.size() - 1).times());
      }
      List<Place> read = new ArrayList<>();
      Places.each(
          BytesRef.deepCopyOf(places.bytes()), (at, times) -> read.add(new Place(at, times)));
      assertThat(read).isEqualTo(written);
    }
  }
}
