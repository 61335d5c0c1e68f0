package broadsheet.render.cite;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.article.StoryDate;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All that is known of a story, in each format, with the signs that mean something in it. */
class ReferenceFormatsTest {

  private static final Reference STORY =
      new Reference(
          "up-the-ladder",
          "Eels & {ladders}: 50% of_them\n  up \\ the ~ #1 ^ $",
          List.of(Name.of("Jan van der Berg"), Name.of("Reuters")),
          StoryDate.of(LocalDate.of(2020, 3, 4)),
          "Fish & Fowl",
          List.of("eels", "R&D"),
          "en-GB",
          "https://fish.example/{eels}?a=b&c=d\\e");

  private final ReferenceFormats formats = new ReferenceFormats();

  @Test
  void bibtex() {
    assertThat(formats.bibtex(STORY))
        .isEqualTo(
            """
            @article{up-the-ladder,
              title = {{Eels \\& \\textbraceleft{}ladders\\textbraceright{}: 50\\% of\\_them
              up \\textbackslash{} the \\textasciitilde{} \\#1 \\textasciicircum{} \\$}},
              author = {van der Berg, Jan and Reuters},
              journal = {Fish \\& Fowl},
              entrysubtype = {newspaper},
              date = {2020-03-04},
              year = {2020},
              month = {3},
              keywords = {eels, R\\&D},
              langid = {en-GB},
              url = {https://fish.example/%7Beels%7D?a=b&c=d%5Ce}
            }
            """);
  }

  @Test
  void theNameOfAGroupIsNotTakenApart() {
    Reference story =
        new Reference(
            "a",
            "Eels",
            List.of(Name.of("Board of Locks and Weirs"), Name.of("Ada Abbott")),
            null,
            "Fish & Fowl",
            List.of(),
            "en",
            "https://fish.example/");
    assertThat(formats.bibtex(story))
        .contains("author = {{Board of Locks and Weirs} and Abbott, Ada}");
    assertThat(formats.ris(story)).contains("AU  - Board of Locks and Weirs");
    assertThat(formats.csl(story)).contains("\"literal\": \"Board of Locks and Weirs\"");
  }

  @Test
  void ris() {
    assertThat(formats.ris(STORY))
        .isEqualTo(
            """
            TY  - NEWS
            TI  - Eels & {ladders}: 50% of_them up \\ the ~ #1 ^ $
            AU  - van der Berg, Jan
            AU  - Reuters
            T2  - Fish & Fowl
            PY  - 2020
            DA  - 2020/03/04
            KW  - eels
            KW  - R&D
            LA  - en-GB
            UR  - https://fish.example/{eels}?a=b&c=d\\e
            ER  -\s
            """);
  }

  @Test
  void csl() {
    assertThat(formats.csl(STORY))
        .isEqualTo(
            """
            [
             {
              "id": "up-the-ladder",
              "type": "article-newspaper",
              "title": "Eels & {ladders}: 50% of_them\\n  up \\\\ the ~ #1 ^ $",
              "author": [
               {
                "family": "van der Berg",
                "given": "Jan"
               },
               {
                "literal": "Reuters"
               }
              ],
              "container-title": "Fish & Fowl",
              "issued": {"date-parts": [[2020, 3, 4]]},
              "keyword": "eels, R&D",
              "language": "en-GB",
              "URL": "https://fish.example/{eels}?a=b&c=d\\\\e"
             }
            ]
            """);
  }

  @Test
  void whatIsNotKnownIsLeftOut() {
    Reference bare = new Reference("eels", "Eels", List.of(), null, null, List.of(), null, null);
    assertThat(formats.bibtex(bare))
        .isEqualTo("@article{eels,\n  title = {{Eels}},\n  entrysubtype = {newspaper}\n}\n");
    assertThat(formats.ris(bare)).isEqualTo("TY  - NEWS\nTI  - Eels\nER  - \n");
    assertThat(formats.csl(bare)).doesNotContain("author", "issued", "keyword", "URL");
  }
}
