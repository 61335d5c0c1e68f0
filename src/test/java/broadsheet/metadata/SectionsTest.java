package broadsheet.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.article.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SectionsTest {

  private static final String STORY = "<h1>The lamp that would not go out</h1><p>It burned.</p>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tags",
        "Uncategorized",
        "Article",
        "‹ Back to the archive",
        "{{ item.title }}",
        "Lamp Post"
      })
  void whatIsNoSectionIsPassedOver(String stated) {
    String head =
        "<meta property=og:site_name content='Lamp Post'><link rel=canonical"
            + " href='https://lamppost.example/a'><meta property=article:section content='"
            + stated
            + "'>";
    assertThat(Pages.page(head, STORY).section()).isNull();
    String data =
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleSection\":[\""
            + stated
            + "\",\"Harbour\"]}</script>";
    assertThat(Pages.page(head + data, STORY).section()).isEqualTo("Harbour");
  }

  @Test
  void aSectionMayBeCalledLikeAPartOfTheSite() {
    Metadata read =
        Pages.page(
            "<meta property=og:site_name content='Travel Lamp'><link rel=canonical"
                + " href='https://travellamp.example/a'>"
                + "<meta property=article:section content=Travel>",
            STORY);
    assertThat(read.section()).isEqualTo("Travel");
  }

  @Test
  void theStepOfATrailBeforeTheStoryIsItsSection() {
    String steps =
        "{'@type':'ListItem','position':1,'name':'Lamp Post'},{'@type':'ListItem','position':2,"
            + "'name':'Harbour'},{'@type':'ListItem','position':3,'name':'The lamp that would not go out'}";
    String head =
        "<script type=application/ld+json>[{'@type':'NewsArticle','headline':'The lamp that would not go out'},"
            + "{'@type':'BreadcrumbList','itemListElement':["
            + steps
            + "]}]</script>";
    assertThat(Pages.page(head.replace('\'', '"'), STORY).section()).isEqualTo("Harbour");
  }

  @ParameterizedTest
  @CsvSource({
    "news/local/crime-courts, crime courts",
    "news|world, world",
    "region-de-los-rios, region de los rios",
    "e-commerce, e-commerce",
    "Arts/Culture, Arts/Culture",
    "Elektro / Photovoltaik, Elektro / Photovoltaik",
    "'Lunch,Sides,Vegetarian', Lunch",
    "'Bread, Salt', 'Bread, Salt'",
    "'1,000 Lamps', '1,000 Lamps'",
    "Category: Festivals & Events, Festivals & Events",
    "Categoría: Faros, Faros",
    "Lamps: a history, Lamps: a history"
  })
  void aSectionIsSaidInWords(String stated, String section) {
    String head = "<meta property=article:section content='" + stated + "'>";
    assertThat(Pages.page(head, STORY).section()).isEqualTo(section);
  }

  @Test
  void theLastStepOfATrailThatLeadsNowhereIsThePageItself() {
    String trail =
        "<script type=application/ld+json>{'@type':'BreadcrumbList','itemListElement':["
            + "{'name':'Home','item':'https://lamp.example/'},"
            + "{'name':'Harbour','item':'https://lamp.example/harbour'},"
            + "{'name':'How We Keep Our Lamps'%s}]}</script>";
    String here = trail.replace('\'', '"');
    assertThat(Pages.page(here.formatted(""), STORY).section()).isEqualTo("Harbour");
    String leads = here.formatted(",\"item\":\"https://lamp.example/keep\"");
    assertThat(Pages.page(leads, STORY).section()).isEqualTo("How We Keep Our Lamps");
  }

  @Test
  void aMenuIsNoTrail() {
    String links = "<a href=/x>Contact</a>".repeat(12);
    Metadata read = Pages.page("", "<div class=breadcrumbs-hidden>" + links + STORY + "</div>");
    assertThat(read.section()).isNull();
  }

  private static final String ROW =
      "<footer><a rel='category tag' href=/c/harbour>Harbour</a>"
          + "<a rel=tag href=/t/lamps>#lamps</a><a rel=tag href=/t/oil>whale oil</a></footer>";

  @Test
  void whatAStoryIsFiledUnderIsReadFromItsLinksWhereNoHeadSaysIt() {
    Metadata read = Pages.page("", "<article>" + STORY + ROW + "</article>");
    assertThat(read.section()).isEqualTo("Harbour");
    assertThat(read.topics()).containsExactly("lamps", "whale oil");
    String head =
        "<meta property=article:section content=Coast><meta name=keywords content=keepers>";
    Metadata stated = Pages.page(head, "<article>" + STORY + ROW + "</article>");
    assertThat(stated.section()).isEqualTo("Coast");
    assertThat(stated.topics()).containsExactly("keepers");
    Metadata before = Pages.page("", STORY + "<article><p>It burned.</p>" + ROW + "</article>");
    assertThat(before.topics()).containsExactly("lamps", "whale oil");
  }

  @Test
  void whatOtherStoriesOrAllAreFiledUnderIsNoTopic() {
    String other = "<article><h2>Another</h2>" + ROW + "</article>";
    assertThat(Pages.page("", STORY + other + other).topics()).isEmpty();
    assertThat(Pages.page("", "<article>" + STORY + "</article>" + other + other).section())
        .isNull();
    StringBuilder cloud = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      cloud.append("<a rel=tag href=/t>lamp ").append(i).append("</a>");
    }
    assertThat(Pages.page("", STORY + cloud).topics()).isEmpty();
    String unchosen = ROW.replace("Harbour", "Allgemein");
    assertThat(Pages.page("", "<article>" + STORY + unchosen + "</article>").section()).isNull();
  }
}
