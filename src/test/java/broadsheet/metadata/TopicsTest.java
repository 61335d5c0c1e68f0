package broadsheet.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TopicsTest {

  @Test
  void whatProgramsAreToldIsNoTopic() {
    assertThat(topics("Street lamps,type_news,_no_index,@all-river,locale: US,{{ tag }}"))
        .containsExactly("Street lamps");
    assertThat(topics("street_lamps,harbour")).containsExactly("street lamps", "harbour");
    assertThat(topics("Category: Lamps,Category: Light houses,Lamps,Lear: the king"))
        .containsExactly("Lamps", "Light houses", "Lear: the king");
    assertThat(topics("SU|street lamps,PS|oil,opinion|star-writers,|harbour"))
        .containsExactly("street lamps", "oil", "harbour");
  }

  @Test
  void signsAroundATopicAreNotOfIt() {
    assertThat(topics("#lamps, “light houses”, #harbour"))
        .containsExactly("lamps", "light houses", "harbour");
  }

  @Test
  void aTopicMayHaveCommasInIt() {
    assertThat(topics("Lamps,Fish, Soup, & Bread,Harbour life,Oil,Nets"))
        .containsExactly("Lamps", "Fish, Soup, & Bread", "Harbour life", "Oil", "Nets");
    assertThat(topics("Lamps, Fish, Soup")).containsExactly("Lamps", "Fish", "Soup");
    assertThat(data("Lamps", "Fish, Soup, and Bread"))
        .containsExactly("Lamps", "Fish, Soup, and Bread");
    assertThat(data("Lamps, Fish")).containsExactly("Lamps", "Fish");
  }

  @Test
  void aListThatWasPartedAtItsSpacesIsPutTogether() {
    assertThat(data("Harbour", "Life,Fish", "Soup", "&", "Bread,Street", "Lamps"))
        .containsExactly("Harbour Life", "Fish Soup & Bread", "Street Lamps");
    assertThat(data("Harbour", "Life,Fish", "Street Lamps"))
        .containsExactly("Harbour", "Life", "Fish", "Street Lamps");
  }

  private static List<String> topics(String keywords) {
    return Pages.page("<meta name=keywords content='" + keywords + "'>", "<h1>A lamp</h1>")
        .topics();
  }

  private static List<String> data(String... keywords) {
    String json =
        "{\"@type\":\"NewsArticle\",\"keywords\":[\"" + String.join("\",\"", keywords) + "\"]}";
    return Pages.page("<script type=application/ld+json>" + json + "</script>", "<h1>A lamp</h1>")
        .topics();
  }
}
