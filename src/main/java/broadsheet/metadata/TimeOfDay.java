package broadsheet.metadata;

import broadsheet.article.StoryDate;
import broadsheet.metadata.DateTokens.Kind;
import broadsheet.metadata.DateTokens.Token;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The time and offset that stand right behind a day, where they do. */
final class TimeOfDay {
  /** Words that may stand between a day and its time. */
  private static final Set<String> BETWEEN =
      Set.of(
          "t", ",", "،", "|", "-", "–", "·", "•", "at", "um", "à", "a", "las", "às", "alle", "ore",
          "om", "o", "в", "о", "kl", ".", "godz", "uhr", "(", ")", "klo", "الساعة", "klockan",
          "klokken", "klokka", "v", "ora", "la", "στις", "u", "у", "日", "일", "ساعت", "เวลา", "lúc",
          "pukul", "jam");

  /** What marks the first half of the day, before the time or behind it. */
  private static final Set<String> MORNING =
      Set.of("am", "오전", "午前", "上午", "早上", "凌晨", "ص", "صباحا", "صباحاً");

  private static final Set<String> AFTERNOON =
      Set.of("pm", "오후", "午後", "下午", "晚上", "م", "مساء", "مساءً", "ظهرا");

  /** What stands between hours and minutes. */
  private static final Set<String> HOURS = Set.of(":", "h", ".", "時", "时", "点", "點", "시");

  /** The days of a week as East Asia writes them behind a date. */
  private static final Pattern WEEKDAY = Pattern.compile("(?:星期|周|週|礼拜|禮拜).|.[요曜]");

  private static final int LONGEST_WEEKDAY = 3;

  /** Signs that may stand between a time and the day behind it. */
  private static final Set<String> PARTING = Set.of(",", "|", "/", "-", "–", "—", "·", "•");

  private final List<Token> tokens;
  private int at;

  TimeOfDay(List<Token> tokens, int at) {
    this.tokens = tokens;
    this.at = at;
  }

  /** The day with what is stated of its time. */
  StoryDate on(LocalDate day) {
    skipWeekday();
    for (int n = 0; n < 3 && at < tokens.size() && BETWEEN.contains(tokens.get(at).text()); n++) {
      at++;
    }
    LocalTime time = time();
    return new StoryDate(day, time, time == null ? null : offset());
  }

  /** "(Tue)" behind the day, or a weekday without brackets. */
  private void skipWeekday() {
    boolean opened = text(at).equals("(") || text(at).equals("（");
    boolean closed = text(at + 2).equals(")") || text(at + 2).equals("）");
    if (opened && closed && text(at + 1).length() <= LONGEST_WEEKDAY && number(at + 1) < 0) {
      at += 3;
    } else if (WEEKDAY.matcher(text(at)).matches()) {
      at++;
    }
  }

  /** The time that stands right before a day, "18:42, 24 July 2018", or null. */
  static @Nullable LocalTime before(List<Token> tokens, int day) {
    int end = day;
    while (end > 0 && day - end < 2 && PARTING.contains(tokens.get(end - 1).text())) {
      end--;
    }
    TimeOfDay clock = new TimeOfDay(tokens, end - 3);
    boolean whole = end >= 3 && (end == 3 || tokens.get(end - 4).kind() != Kind.SIGN);
    LocalTime time = whole && clock.text(end - 2).equals(":") ? clock.time() : null;
    return clock.at == end ? time : null;
  }

  private @Nullable LocalTime time() {
    String before = text(at);
    boolean halved = MORNING.contains(before) || AFTERNOON.contains(before);
    at += halved ? 1 : 0;
    long hour = number(at);
    String colon = text(at + 1);
    long minute = number(at + 2);
    boolean spelled = HOURS.contains(colon);
    if (hour < 0 || hour > 24 || !spelled || minute < 0 || minute > 59 || two(at + 2)) {
      return null;
    }
    at += 3;
    long second = 0;
    if (text(at).equals(":") && number(at + 1) >= 0 && number(at + 1) < 60) {
      second = number(at + 1);
      at += 2;
      if ((text(at).equals(".") || text(at).equals(",")) && number(at + 1) >= 0) {
        at += 2;
      }
    }
    long exact = halved ? half(hour, before) : half(hour);
    return LocalTime.of((int) (exact % 24), (int) minute, (int) second);
  }

  private boolean two(int i) {
    return text(i).length() != 2;
  }

  /** The hour of 24 where "a.m." or "p.m." follows. */
  private long half(long hour) {
    String half = text(at);
    boolean dotted = text(at + 1).equals(".") && text(at + 2).equals("m");
    if (MORNING.contains(half) || AFTERNOON.contains(half)) {
      at++;
    } else if (dotted && (half.equals("p") || half.equals("a"))) {
      at += text(at + 3).equals(".") ? 4 : 3;
    } else {
      return hour;
    }
    return half(hour, half);
  }

  private static long half(long hour, String half) {
    boolean late = half.equals("p") || AFTERNOON.contains(half);
    return late ? (hour < 12 ? hour + 12 : hour) : hour == 12 ? 0 : hour;
  }

  private @Nullable ZoneOffset offset() {
    at += text(at).equals("(") ? 1 : 0;
    String sign = text(at);
    if (sign.equals("z")) {
      return ZoneOffset.UTC;
    }
    if (sign.equals("utc") || sign.equals("gmt")) {
      at++;
      sign = text(at);
      if (!isSign(sign)) {
        return ZoneOffset.UTC;
      }
    }
    return isSign(sign) ? numeric(sign) : null;
  }

  private static boolean isSign(String text) {
    return text.equals("+") || text.equals("-") || text.equals("−");
  }

  private @Nullable ZoneOffset numeric(String sign) {
    long hours = number(at + 1);
    long minutes = 0;
    if (text(at + 1).length() == 4) {
      minutes = hours % 100;
      hours = hours / 100;
    } else if (text(at + 2).equals(":") && number(at + 3) >= 0) {
      minutes = number(at + 3);
    }
    if (hours < 0 || hours > 17 || minutes > 59) {
      return null;
    }
    int seconds = (int) (hours * 3600 + minutes * 60);
    return ZoneOffset.ofTotalSeconds(sign.equals("+") ? seconds : -seconds);
  }

  private String text(int i) {
    return i < tokens.size() ? tokens.get(i).text() : "";
  }

  private long number(int i) {
    return i < tokens.size() && tokens.get(i).kind() == Kind.NUMBER ? tokens.get(i).number() : -1;
  }
}
