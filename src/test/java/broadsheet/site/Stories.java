package broadsheet.site;

import broadsheet.article.Article;
import broadsheet.article.Block;
import broadsheet.article.Inline;
import broadsheet.article.Metadata;
import broadsheet.article.Provenance;
import broadsheet.article.StoryDate;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Made-up stories of made-up papers, in several languages. */
public final class Stories {

  private static final List<String> PLACES =
      List.of(
          "Ferrow",
          "Old Quay",
          "Marlin Head",
          "Saltby",
          "Upper Wend",
          "Coldharbour",
          "Ness",
          "Tarn End",
          "Pilgrim's Gate",
          "Low Fell",
          "Brackwater",
          "Eastmarch");

  private Stories() {}

  /** Some sixty stories: dated and undated, short and long. */
  public static List<Article> all() {
    List<Article> all = new ArrayList<>();
    all.add(FerryStory.article());
    all.add(
        story(
            "The baker who kept the town's clocks",
            "en",
            "2024-03-18T07:30:00+00:00",
            "Town",
            List.of("Ines Ward"),
            List.of("clocks", "trades"),
            "Every Sunday at six Tom Ashby shuts his ovens, takes a brass key from a nail and walks to"
                + " the church, the school and the station. He has wound the three clocks for"
                + " thirty-one years, and they have never agreed.",
            "“The station runs fast on purpose,” he says. “Nobody ever missed a train because a"
                + " clock was early.”"));
    all.add(
        story(
            "Мост через Лугу откроют к осени",
            "ru",
            "2024-03-17T12:00:00+03:00",
            "Город",
            List.of("Анна Ветрова"),
            List.of("мосты", "реки"),
            "Новый пешеходный мост через Лугу обещают открыть в сентябре. Прежний, деревянный, смыло"
                + " весной позапрошлого года, и с тех пор дети из заречных домов ходят в школу"
                + " кружным путём, почти четыре километра.",
            "Строители говорят, что главное уже сделано: опоры стоят, и ледоход их не тронул."));
    all.add(
        story(
            "مكتبة الحي تعود إلى الحياة",
            "ar",
            "2024-03-16T09:15:00+02:00",
            "ثقافة",
            List.of("ليلى حداد"),
            List.of("كتب", "أحياء"),
            "بعد سبع سنوات من الإغلاق فتحت مكتبة الحي القديم أبوابها صباح السبت، واصطف الأطفال أمامها"
                + " قبل الموعد بساعة. جمع الجيران الكتب من بيوتهم، وأصلح النجار الرفوف بلا أجر.",
            "تقول أمينة المكتبة إن أول كتاب أعير كان ديوان شعر، وإن من استعاره وعد بأن يعيده قبل"
                + " نهاية الشهر."));
    all.add(
        story(
            "灯台守の日誌、百年ぶりに見つかる",
            "ja",
            "2024-03-15T18:00:00+09:00",
            "文化",
            List.of("森田 葵"),
            List.of("灯台", "歴史"),
            "岬の灯台から、大正時代の灯台守がつけていた日誌が見つかった。" + "屋根裏の木箱に油紙で包まれて残っていたもので、天候や通過した船の名前が毎日几帳面に記されている。",
            "「風強し。鳥多し。変わりなし」。最後の頁には、その一行だけが書かれていた。"));
    all.add(
        story(
            "Warum der letzte Fährmann von Hohenwerd nicht aufhören will",
            "de",
            "2024-03-15T06:00:00+01:00",
            "Region",
            List.of("Jonas Keil", "Mara Thiele"),
            List.of("Fähren", "Flüsse"),
            "Seit der Brücke kommen an manchen Tagen nur noch zwei Fahrgäste. Karl Brandes legt trotzdem"
                + " jeden Morgen um halb sechs ab, denn die Fähre, sagt er, sei nie ein Geschäft"
                + " gewesen, sondern eine Verabredung.",
            "Im Winter liest er den Pegelstand dreimal täglich ab und trägt ihn in ein Heft ein."));
    all.add(
        story(
            "À Saint-Orme, l'horloge de la gare retrouve ses aiguilles",
            "fr",
            "2024-03-14",
            "Culture",
            List.of("Élise Morvan"),
            List.of("clocks", "gares"),
            "Elles avaient disparu une nuit de décembre, et l'on accusait les lycéens. Les aiguilles de"
                + " la gare dormaient en réalité dans l'atelier d'un horloger, qui les avait mises à"
                + " l'abri de la tempête.",
            "« J'attendais qu'on me les demande », explique-t-il."));
    all.add(
        story(
            "El pueblo que vota cada año el nombre de su plaza",
            "es",
            "2024-03-12",
            "Cultura",
            List.of("Rosa Ibarra"),
            List.of("plazas"),
            "En Valdehierba la plaza se llama hoy de la Paciencia. El año pasado fue de los Tres"
                + " Membrillos y, antes, de Nadie. La costumbre nació de una discusión que nadie"
                + " quiso perder.",
            "Gana quien reúne más votos y también quien cuenta la mejor historia."));
    series(all);
    all.add(
        story(
            "Notes from a harbour office",
            "en",
            null,
            null,
            List.of(),
            List.of(),
            "The harbour office has one window, and from it one sees everything that leaves and nothing"
                + " that arrives. I worked there for two winters and kept a list.",
            "It began with ropes."));
    all.add(
        story(
            "A recipe for rye bread, as it was told to me",
            "en",
            null,
            null,
            List.of("Ines Ward"),
            List.of("trades"),
            "Start on the evening before, when the kitchen is still warm. Stir the old dough into water"
                + " as warm as your wrist, and do not hurry it.",
            "In the morning it will have doubled, or it will not, and both have happened to good"
                + " bakers."));
    return all;
  }

  /** The quarterly reports of a small paper, over three years. */
  private static void series(List<Article> all) {
    List<String> sections = List.of("Town", "Harbour", "Letters", "Fields");
    List<String> authors = List.of("Ines Ward", "Peter Nkemelu", "Solveig Dahl", "R. J. Marsh");
    for (int i = 0; i < 50; i++) {
      String place = PLACES.get(i % PLACES.size());
      String title =
          switch (i % 5) {
            case 0 -> "Spring tides leave " + place + " counting its boats";
            case 1 -> "A short walk from " + place + ", and what the council said about it";
            case 2 -> place + " votes to keep its night train";
            case 3 -> "What the flood of the ninth left behind at " + place;
            default -> "The orchards above " + place + " are in flower";
          };
      all.add(
          story(
              title + (i >= 24 ? ", again" : ""),
              "en",
              LocalDate.of(2024, 3, 11).minusDays(i * 17L + i % 3).toString(),
              sections.get(i % sections.size()),
              i % 4 == 2
                  ? List.of(authors.get(1), authors.get(3))
                  : List.of(authors.get(i % authors.size())),
              List.of(i % 2 == 0 ? "tides" : "councils", i % 3 == 0 ? "boats" : "trades"),
              "At "
                  + place
                  + " the talk this week was of little else. People stood about after the meeting, as"
                  + " they do when something has been settled and nobody is quite sure what, and the"
                  + " lamps along the front were lit early.",
              "By Thursday the matter had been written into the book, between the price of ropes and"
                  + " a note about a lost dog."));
    }
  }

  /** One story in few words. */
  public static Article story(
      String title,
      @Nullable String language,
      @Nullable String date,
      @Nullable String section,
      List<String> authors,
      List<String> topics,
      String... paragraphs) {
    StoryDate published =
        date == null
            ? null
            : date.contains("T")
                ? StoryDate.of(OffsetDateTime.parse(date))
                : StoryDate.of(LocalDate.parse(date));
    String paper = "en".equals(language) ? "The Saltby Ledger" : "Five Rivers";
    String slug = FakeArchive.slug(title);
    String url = date == null ? null : "https://ledger.example/" + date + "/" + slug;
    List<Block> blocks = new ArrayList<>();
    for (String paragraph : paragraphs) {
      blocks.add(paragraph(paragraph));
    }
    return new Article(
        new Metadata(
            title,
            null,
            authors,
            published,
            null,
            section,
            topics,
            language,
            url,
            date == null ? null : paper),
        new Provenance("saved/" + slug + ".html", "a1".repeat(32), "html", "0.1.0"),
        blocks);
  }

  /** A paragraph of plain text. */
  public static Block paragraph(String text) {
    return new Block.Paragraph(List.of(text(text)));
  }

  /** Plain text. */
  public static Inline text(String text) {
    return new Inline.Text(text);
  }
}
