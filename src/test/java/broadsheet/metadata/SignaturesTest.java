package broadsheet.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.article.Block;
import broadsheet.article.Inline;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignaturesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "青河在线3月5日电（记者 许远山 陈一禾）木栈桥重新开放。|许远山;陈一禾",
        "青河日报讯（本报记者林朔、贺有田）渡轮停航。|林朔;贺有田",
        "〔記者葉若嵐／青河報導〕步道重開。|葉若嵐",
        "辞書は読むものだと言う。【聞き手・長峰志保】|長峰志保",
        "(강산=한들신문) 윤서하 기자 = 이발소가 문을 닫는다.|윤서하",
        "[스포츠나루 도한결·문태오 기자] 해솔이 이겼다.|도한결;문태오",
        "雪が降った。\\n瓶には紐を結ぶ。\\n（三枝大輔）|三枝大輔",
        "桥开了。\\n票旧了。\\n人来了。（记者 林朔）|林朔"
      })
  void readsWhoSignedAStory(String story, String names) {
    assertThat(Signatures.of(story(story.split("\\\\n", -1))))
        .isEqualTo(List.of(names.split(";", -1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "記者会見で市長が話した。",
        "（記者会見は午後に開かれる）",
        "雪が降った。\\n瓶には紐を結ぶ。\\n（敬称略）",
        "市议会通过预算。（完）",
        "그는 기자 = 이야기꾼이라고 했다.",
        "The ferry is late (Ann Lee)."
      })
  void leavesAllElse(String story) {
    assertThat(Signatures.of(story(story.split("\\\\n", -1)))).isEmpty();
  }

  private static List<Block> story(String... paragraphs) {
    return Arrays.stream(paragraphs)
        .<Block>map(text -> new Block.Paragraph(List.of(new Inline.Text(text))))
        .toList();
  }
}
