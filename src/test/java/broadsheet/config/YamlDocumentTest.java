package broadsheet.config;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.config.YamlValue.Items;
import broadsheet.config.YamlValue.Text;
import broadsheet.diagnostic.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlDocumentTest {

  @Test
  void valuesAreAsWritten() {
    YamlMap map =
        parse("year: 2018\nday: 2018-07-24\nflag: true\nversion: 1.10\nquoted: \"\"\nempty:\n")
            .root();
    assertThat(map.text("year")).contains(new Text("2018", true, 1, 7));
    assertThat(map.line("day")).contains("2018-07-24");
    assertThat(map.line("flag")).contains("true");
    assertThat(map.flag("flag")).contains(true);
    assertThat(map.line("version")).contains("1.10");
    assertThat(map.text("quoted")).contains(new Text("", false, 5, 9));
    assertThat(map.value("empty")).isEmpty();
    assertThat(map.keys()).containsExactly("year", "day", "flag", "version", "quoted");
    assertThat(map.diagnostics()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a:", "a: ~", "a: null", "a: Null"})
  void nothingIsAbsent(String yaml) {
    assertThat(parse(yaml).root().value("a")).isEmpty();
  }

  @Test
  void oneTextIsAListOfOne() {
    YamlMap map = parse("a: one\nb: [one, two]\nc: []\n").root();
    assertThat(map.texts("a").orElseThrow()).extracting(Text::value).containsExactly("one");
    assertThat(map.texts("b").orElseThrow()).extracting(Text::value).containsExactly("one", "two");
    assertThat(map.texts("c")).hasValueSatisfying(l -> assertThat(l).isEmpty());
    assertThat(map.texts("d")).isEmpty();
  }

  @Test
  void listsOfMapsCanBeReadToo() {
    YamlMap map = parse("authors:\n  - name: Ada Quill\n  - Bo Inkwell\n").root();
    Items authors = (Items) map.value("authors").orElseThrow();
    assertThat(((YamlMap) authors.values().get(0)).line("name")).contains("Ada Quill");
    assertThat(authors.values().get(1)).isEqualTo(new Text("Bo Inkwell", true, 3, 5));
  }

  @Test
  void placesCountFromTheFilesFirstLine() {
    YamlDocument document = YamlDocument.parse("story.md", "title: a\ntitle: b\nx: [\n", 1);
    assertThat(document.diagnostics())
        .extracting(Diagnostic::line)
        .contains(3)
        .allMatch(l -> l >= 3);
    YamlDocument plain = YamlDocument.parse("story.md", "title: a\ntitle: b\n", 1);
    assertThat(plain.diagnostics())
        .extracting(Diagnostic::toString)
        .containsExactly("story.md:3:1: key `title` was given on line 2 already");
  }

  @Test
  void textCanBeNamedAndUsedAgain() {
    assertThat(parse("a: &name Ada\nb: *name\n").root().line("b")).contains("Ada");
  }

  @Test
  void aNameThatIsGivenAgainIsNoLongerThatOfTheText() {
    assertThat(parse("a: &name Ada\nb: &name [x]\nc: *name\n").diagnostics())
        .singleElement()
        .asString()
        .startsWith("test.yaml:3:4: `*name` stands for a list, a map or nothing");
  }

  @Test
  void aliasBombIsAMessage() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      String list = ("*a" + (i - 1) + " , ").repeat(9);
      bomb.append("a").append(i).append(": &a").append(i).append(" [").append(list).append("]\n");
    }
    assertThat(parse(bomb.toString()).diagnostics())
        .first()
        .asString()
        .startsWith("test.yaml:2:10: `*a0` stands for a list, a map or nothing; only text may");
  }

  @Test
  void selfReferenceIsAMessage() {
    assertThat(parse("a: &a [*a]").diagnostics())
        .singleElement()
        .asString()
        .contains("`*a` stands");
    assertThat(parse("&a a: {<<: *a}").diagnostics()).isEmpty(); // text, no merge
    assertThat(parse("a: &a {b: c}\nd:\n  <<: *a\n").diagnostics())
        .singleElement()
        .asString()
        .contains("`*a` stands for a list");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- ", "? "})
  void deepNestingIsAMessageOnASmallStack(String nest) throws InterruptedException {
    String yaml = "a:\n " + nest.repeat(100_000);
    String[] message = new String[1];
    Throwable[] thrown = new Throwable[1];
    Thread thread =
        new Thread(
            null, () -> message[0] = parse(yaml).diagnostics().toString(), "small", 256 << 10);
    thread.setUncaughtExceptionHandler((t, e) -> thrown[0] = e);
    thread.start();
    thread.join();
    assertThat(thrown[0]).isNull();
    assertThat(message[0]).contains("nested deeper than 32 levels");
  }

  @Test
  void longTextIsAMessage() {
    assertThat(parse("a: " + "x".repeat(1 << 20)).diagnostics())
        .singleElement()
        .asString()
        .isEqualTo("test.yaml:1:1: longer than 1048576 characters; make it shorter");
  }

  @Test
  void secondDocumentAndOddKeysAreMessages() {
    assertThat(parse("a: b\n---\nc: d\n").diagnostics())
        .singleElement()
        .asString()
        .isEqualTo("test.yaml:2:1: a second document begins here; write only one");
    assertThat(parse("title: {{ name }}\n").diagnostics())
        .first()
        .asString()
        .contains("this key is a map; a key must be text");
  }

  @Test
  void tagsMakeNothing() {
    YamlDocument document = parse("a: !!java.net.URL [http://example.org]\nb: !!str 5\n");
    assertThat(document.root().texts("a").orElseThrow())
        .extracting(Text::value)
        .containsExactly("http://example.org");
    assertThat(document.root().line("b")).contains("5");
  }

  private static YamlDocument parse(String yaml) {
    return YamlDocument.parse("test.yaml", yaml, 0);
  }
}
