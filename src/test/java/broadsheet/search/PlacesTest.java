package broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/** Places of words as bytes. */
class PlacesTest {

  @Test
  void whatIsWrittenOfOneWordAfterAnotherIsReadAgain() {
    Random random = new Random(5);
    Places places = new Places();
    for (int word = 0; word < 200; word++) {
      List<String> written = new ArrayList<>();
      places.clear();
      int stories = 1 + random.nextInt(20);
      places.addNumber(stories);
      for (int story = 0, last = 0; story < stories; story++) {
        int number = random.nextInt(1 << random.nextInt(1, 20)); // mostly rising, not always
        places.addStory(number - last);
        written.add("story " + number);
        last = number;
        add(random, places, written);
      }
      BytesRef bytes = BytesRef.deepCopyOf(places.bytes());
      assertThat(Places.stories(bytes)).isEqualTo(stories);
      assertThat(read(bytes)).isEqualTo(written);
    }
  }

  @Test
  void partsOfOthersAreTakenOverWhole() {
    Places two = new Places();
    two.addStory(3);
    two.addPlace(1, 5, true);
    two.addPlace(1 << 20, 1, false);
    two.addParts(0x81);
    int end = two.length();
    two.addStory(4);
    two.addPlace(7, 1, false);
    two.addParts(1);
    Places one = new Places();
    one.addNumber(1);
    one.add(two, 0, end);
    assertThat(read(one.bytes()))
        .containsExactly("story 3", "place 1 x 5", "place 1048576 x 1", "parts 129");
  }

  private static void add(Random random, Places places, List<String> written) {
    int place = 0;
    for (int left = random.nextInt(100); left >= 0; left--) {
      place += random.nextInt(1 << random.nextInt(20));
      int times = random.nextBoolean() ? 1 : 3 + random.nextInt(3);
      places.addPlace(place, times, left > 0);
      written.add("place " + place + " x " + times);
    }
    int parts = 1 + random.nextInt(255);
    places.addParts(parts);
    written.add("parts " + parts);
  }

  private static List<String> read(BytesRef bytes) {
    List<String> read = new ArrayList<>();
    Places.each(
        bytes,
        new Places.Sink() {
          @Override
          public void story(int story) {
            read.add("story " + story);
          }

          @Override
          public void place(int place, int times) {
            read.add("place " + place + " x " + times);
          }

          @Override
          public void parts(int set) {
            read.add("parts " + set);
          }
        });
    return read;
  }
}
