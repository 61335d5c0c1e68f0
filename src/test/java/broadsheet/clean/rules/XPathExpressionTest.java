package broadsheet.clean.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.clean.rules.XPathExpression.BadExpression;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** XPath 1.0 on pages, as the rules of the public collection use it. */
class XPathExpressionTest {
  private static final Document PAGE =
      Jsoup.parse(
          """
          <html lang="en"><head><title>Fog</title>
          <meta property="og:title" content="Fog over the bay">
          <link rel="canonical" href="https://harbour.example/fog_story.html"></head>
          <body><h1 class="head  big">Fog over the bay</h1>
          <span class="by">By Ada Quill</span>
          <div id="story"><p>One</p><img src="a.png"><p>Two</p><img><p>Three</p></div>
          <fb:like>Like</fb:like><script>var advert = 1;</script>
          <p class="last">Four</p></body></html>
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "//p; One|Two|Three|Four",
        "//meta[@property='og:title']/@content; Fog over the bay",
        "substring-after(//span[@class='by'], 'By '); Ada Quill",
        "concat(substring-before(//link[@rel=\"canonical\"]/@href, '_story'), '_print'); https://harbour.example/fog_print",
        "//h1[contains(concat(' ',normalize-space(@class),' '),' big ')]; Fog over the bay",
        "(//p)[2]; Two",
        "//p[last()]; Three|Four",
        "//div/p[position() > 1]; Two|Three",
        "//p[contains(., 'T')]/preceding-sibling::p[1]; One|Two",
        "//img/following-sibling::*[1]; Two|Three",
        "//img[not(@src)]/following-sibling::*; Three",
        "//p[. = 'Three'] | //p[. = 'One'] | //p[. = 'One']; One|Three",
        "//p[@class='last']/ancestor::body/h1; Fog over the bay",
        "//p[starts-with(text(), 'Fo')]; Four",
        "//*[local-name() = 'h1']; Fog over the bay",
        "//fb:like; Like",
        "//div[count(p) = 3]/p[1]/text(); One",
        "//script[contains(., 'advert')]/following::p; Four",
        "id('story')/p[3]; Three",
        "//p[1]; One|Four",
        "//p[number(1)]; One|Four",
        "//div[p[last()] = 'Three']/p[last()]; Three",
        "//div[@id='story']//p[. != 'Two']; One|Three",
        "//body//*[@id or @class='last']/text(); Four",
        "//*[@id='nothing'];",
      })
  void findsWhatAnyOtherXPathWould(String expression, String expected) throws Exception {
    assertThat(ask(PAGE, expression)).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//span[@class='Datum'],/span",
        "//div[@id='a'",
        "//p[",
        "php:function('strtolower', //p)",
        "//p[lower-case(.)='x']",
        "document('/etc/passwd')",
        "//p[$x]",
        "#head",
        ""
      })
  void refusesWhatIsNoExpression(String expression) {
    assertThatThrownBy(() -> XPathExpression.parse(expression)).isInstanceOf(BadExpression.class);
  }

  @Test
  void bracketsByTheThousandAreRefusedAndDoNotExhaustTheStack() {
    assertThatThrownBy(() -> XPathExpression.parse("(".repeat(990) + "1" + ")".repeat(990)))
        .isInstanceOf(BadExpression.class)
        .hasMessageContaining("50 deep");
  }

  @Test
  void nodesOfAFlatPageAreFoundWithoutComparingEachWithEach() throws Exception {
    String many = IntStream.range(0, 30_000).mapToObj(i -> "<p>" + i).collect(Collectors.joining());
    Object found =
        XPathExpression.parse("//p[1] | //p | //body/*").of(new PageNavigator(Jsoup.parse(many)));
    assertThat((List<?>) found).hasSize(30_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//p[count(//p) > 2]",
        "//p[count(following::p) > 2]",
        "//*[contains(//body, 'nothing of this')]",
        "//p/following-sibling::p/preceding-sibling::p"
      })
  void whatTakesTheSquareOfThePageIsGivenUp(String expression) throws Exception {
    String many = IntStream.range(0, 30_000).mapToObj(i -> "<p>" + i).collect(Collectors.joining());
    PageNavigator page = new PageNavigator(Jsoup.parse(many));
    XPathExpression slow = XPathExpression.parse(expression);
    assertThatThrownBy(() -> slow.of(page)).isInstanceOf(TooMuchWork.class);
    assertThat((List<?>) XPathExpression.parse("//p").of(page)).hasSize(30_000);
  }

  private static String ask(Document page, String expression) throws BadExpression {
    Object found = XPathExpression.parse(expression).of(new PageNavigator(page));
    return found instanceof List<?> nodes
        ? nodes.stream().map(XPathExpressionTest::text).collect(Collectors.joining("|"))
        : String.valueOf(found);
  }

  private static String text(Object node) {
    return node instanceof Element element
        ? element.text()
        : node instanceof TextNode text ? text.text() : ((Attributed) node).value();
  }
}
