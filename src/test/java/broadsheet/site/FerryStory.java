package broadsheet.site;

import broadsheet.article.Article;
import broadsheet.article.Block;
import broadsheet.article.Inline;
import broadsheet.article.Metadata;
import broadsheet.article.Provenance;
import broadsheet.article.StoryDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** The one made-up story that has blocks of every kind. */
final class FerryStory {

  private FerryStory() {}

  static Article article() {
    return new Article(
        new Metadata(
            "The last ferry to Ness runs on memory and a borrowed engine",
            "A crossing of eleven minutes, four crew, and a timetable that nobody has printed since 1998",
            List.of("Peter Nkemelu", "Solveig Dahl"),
            StoryDate.of(OffsetDateTime.parse("2024-03-18T09:30:00+00:00")),
            StoryDate.of(OffsetDateTime.parse("2024-03-19T11:00:00+00:00")),
            "Harbour",
            List.of("boats", "tides", "trades"),
            "en",
            "https://ledger.example/harbour/last-ferry",
            "The Saltby Ledger"),
        new Provenance("ledger/ferry.html", "9f".repeat(32), "html", "0.1.0"),
        List.of(
            Stories.paragraph(
                "The boat leaves when the kettle has boiled. That is the rule on the Ness crossing,"
                    + " and in nineteen winters I have not seen it broken for anyone, not for the"
                    + " doctor and not for the man from the ministry."),
            new Block.Paragraph(
                List.of(
                    Stories.text("It is a crossing of "),
                    styled(Inline.Style.EMPHASIS, "eleven minutes"),
                    Stories.text(" when the tide is kind. The council’s own "),
                    new Inline.Link(
                        "https://council.example/ferries",
                        List.of(Stories.text("report on small ferries"))),
                    Stories.text(
                        " gives it seven, but the council measured in August. In February, with the"
                            + " wind out of the north, one is well advised to bring a book."))),
            new Block.Figure(
                "ledger/harbour view.png",
                "A grey harbour under a wide sky, with one small boat",
                List.of(Stories.text("The landing at Ness on a quiet morning. Drawing: S. Dahl"))),
            new Block.Heading(2, List.of(Stories.text("What the engine remembers"))),
            Stories.paragraph(
                "The engine came out of a tractor, and before that, the skipper believes, out of an"
                    + " argument. It has been rebuilt so often that its parts are spoken of by the"
                    + " names of the people who gave them."),
            new Block.Quotation(
                List.of(
                    Stories.paragraph(
                        "You do not repair it. You persuade it, and then you write down how."),
                    Stories.paragraph("Hanne Lund, engineer"))),
            new Block.ListBlock(
                null,
                List.of(
                    List.of(Stories.paragraph("One cylinder from the school’s old generator;")),
                    List.of(Stories.paragraph("a pump that served the brewery until it closed;")),
                    List.of(
                        Stories.paragraph("bolts, of which nobody admits the origin:"),
                        new Block.ListBlock(
                            1,
                            List.of(
                                List.of(Stories.paragraph("six long")),
                                List.of(Stories.paragraph("two short"))))))),
            new Block.Heading(3, List.of(Stories.text("The figures, such as they are"))),
            new Block.Table(
                true,
                List.of(
                    row("Winter", "Crossings", "Turned back", "Passengers", "Sheep"),
                    row("2021", "612", "31", "4,180", "96"),
                    row("2022", "588", "47", "3,902", "120"),
                    row("2023", "640", "22", "4,455", "88"))),
            new Block.Figure(
                "https://pictures.example/engine.jpg",
                "An engine",
                List.of(Stories.text("The engine, photographed before its last rebuilding"))),
            new Block.Rule(),
            new Block.Paragraph(
                List.of(
                    Stories.text(
                        "When I asked what happens if it stops, they looked at one another."),
                    new Inline.Break(),
                    Stories.text("Then somebody put the kettle on."))),
            new Block.Code("", "dep. Ness    06:10  07:40\narr. Saltby  06:21  07:51")));
  }

  private static Inline styled(Inline.Style style, String text) {
    return new Inline.Styled(style, List.of(Stories.text(text)));
  }

  private static List<List<Inline>> row(String... cells) {
    List<List<Inline>> row = new ArrayList<>();
    for (String cell : cells) {
      row.add(List.of(Stories.text(cell)));
    }
    return row;
  }
}
