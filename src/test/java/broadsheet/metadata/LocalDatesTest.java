package broadsheet.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalDatesTest {

  private final DateReader reader = new DateReader(new MonthNames(Words.load()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "th|5 มี.ค. 2567 14:30 น.|2024-03-05T14:30:00",
        "th|วันที่ 11 กุมภาพันธ์ พ.ศ. 2567|2024-02-11",
        "th|5/3/2567|2024-03-05",
        "th|5 มีนาคม 2024|2024-03-05",
        "fa|تاریخ انتشار: ۱۵ اسفند ۱۴۰۲ - ۱۴:۳۰|2024-03-05T14:30:00",
        "fa|۱۴۰۲/۱۰/۱۳|2024-01-03",
        "fa|۳۰ اسفند ۱۳۹۹|2021-03-20",
        "fa|۱ فروردین ۱۴۰۰|2021-03-21",
        "fa|۳۱ شهریور ۱۴۰۳|2024-09-21",
        "ar|21 يناير/كانون الثاني 2024|2024-01-21",
        "ar|الجمعة، 09 فبراير 2024 11:20 م|2024-02-09T23:20:00",
        "ar|5 جويلية 2023|2023-07-05",
        "ja|2024年02月11日（日） 06時00分|2024-02-11T06:00:00",
        "ja|2024年3月5日午後2時30分|2024-03-05T14:30:00",
        "ja|令和6年3月5日|2024-03-05",
        "ko|입력 2024.03.05. 오후 2:30|2024-03-05T14:30:00",
        "ko|2024년 3월 5일 화요일 14:30|2024-03-05T14:30:00",
        "zh|2024年3月5日 星期二 下午2:05|2024-03-05T14:05:00",
        "zh|民國113年3月5日|2024-03-05",
        "vi|Thứ ba, 5/3/2024, 14:30 (GMT+7)|2024-03-05T14:30:00+07:00",
        "vi|ngày 5 tháng 3 năm 2024|2024-03-05",
        "hi|5 फरवरी 2024|2024-02-05",
        "id|Selasa, 05 Mar 2024 14:30 WIB|2024-03-05T14:30:00"
      })
  void readsTheDatesOfPapersOfAsia(String language, String text, String date) {
    assertThat(reader.read(text, language)).hasToString("Optional[" + date + "]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|5/3/2567",
        "en|1402/10/13",
        "ar|1445/08/24",
        "fa|۳۰ اسفند ۱۴۰۲",
        "fa|۳۱ مهر ۱۴۰۲",
        "th|31 กุมภาพันธ์ 2567"
      })
  void leavesYearsThatAreNoneThereAndDaysThatAreNone(String language, String text) {
    assertThat(reader.read(text, language)).isEmpty();
  }
}
