package broadsheet.source;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A character set as the WHATWG Encoding Standard knows it: pages that say {@code iso-8859-1} are
 * read as windows-1252, {@code gb2312} as GB18030, and so on, as every browser does.
 *
 * @param name the standard's name
 * @param charset Java's
 */
record Encoding(String name, Charset charset) {
  static final Encoding UTF_8 = of("UTF-8", "UTF-8");
  static final Encoding UTF_16LE = of("UTF-16LE", "UTF-16LE");
  static final Encoding UTF_16BE = of("UTF-16BE", "UTF-16BE");
  static final Encoding WINDOWS_1252 = of("windows-1252", "windows-1252");

  /** Name, Java's name, and the labels that pages use, a line each. */
  private static final String TABLE =
      """
      UTF-8         UTF-8            utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 x-unicode20utf8
      IBM866        IBM866           ibm866 866 cp866 csibm866
      ISO-8859-2    ISO-8859-2       iso-8859-2 iso8859-2 iso88592 iso_8859-2 l2 latin2
      ISO-8859-3    ISO-8859-3       iso-8859-3 iso8859-3 iso88593 iso_8859-3 l3 latin3
      ISO-8859-4    ISO-8859-4       iso-8859-4 iso8859-4 iso88594 iso_8859-4 l4 latin4
      ISO-8859-5    ISO-8859-5       iso-8859-5 iso8859-5 iso88595 iso_8859-5 cyrillic
      ISO-8859-6    ISO-8859-6       iso-8859-6 iso8859-6 iso88596 iso_8859-6 arabic asmo-708
      ISO-8859-7    ISO-8859-7       iso-8859-7 iso8859-7 iso88597 iso_8859-7 greek greek8
      ISO-8859-8    ISO-8859-8       iso-8859-8 iso8859-8 iso88598 iso_8859-8 iso-8859-8-i hebrew
      ISO-8859-13   ISO-8859-13      iso-8859-13 iso8859-13 iso885913
      ISO-8859-15   ISO-8859-15      iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9 latin9
      KOI8-R        KOI8-R           koi8-r koi koi8 koi8_r cskoi8r
      KOI8-U        KOI8-U           koi8-u koi8-ru
      macintosh     x-MacRoman       macintosh mac x-mac-roman
      x-mac-cyrillic x-MacCyrillic   x-mac-cyrillic x-mac-ukrainian maccyrillic
      windows-874   x-windows-874    windows-874 tis-620 tis620 iso-8859-11 dos-874
      windows-1250  windows-1250     windows-1250 cp1250 x-cp1250
      windows-1251  windows-1251     windows-1251 cp1251 x-cp1251 win-1251
      windows-1252  windows-1252     windows-1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 iso88591
      windows-1252  windows-1252     iso_8859-1 latin1 l1 ascii us-ascii ansi_x3.4-1968 cp819 ansi
      windows-1253  windows-1253     windows-1253 cp1253 x-cp1253
      windows-1254  windows-1254     windows-1254 cp1254 x-cp1254 iso-8859-9 iso8859-9 latin5 l5
      windows-1255  windows-1255     windows-1255 cp1255 x-cp1255
      windows-1256  windows-1256     windows-1256 cp1256 x-cp1256
      windows-1257  windows-1257     windows-1257 cp1257 x-cp1257
      windows-1258  windows-1258     windows-1258 cp1258 x-cp1258
      gb18030       GB18030          gb18030 gbk gb2312 gb_2312-80 gb_2312 chinese x-gbk cp936
      Big5          Big5-HKSCS       big5 big5-hkscs cn-big5 x-x-big5
      EUC-JP        EUC-JP           euc-jp x-euc-jp eucjp
      ISO-2022-JP   ISO-2022-JP      iso-2022-jp csiso2022jp
      Shift_JIS     windows-31j      shift_jis shift-jis sjis x-sjis ms_kanji ms932 windows-31j
      EUC-KR        x-windows-949    euc-kr ks_c_5601-1987 ksc5601 korean windows-949 euckr
      UTF-8         UTF-8            utf-16 utf-16le utf-16be unicode ucs-2
      windows-1252  windows-1252     x-user-defined
      """;

  /** By label, the two names; to load all character sets takes Java a tenth of a second. */
  private static final Map<String, List<String>> BY_LABEL = byLabel();

  /** What a label means, in any case; nothing where no browser knows it. */
  static Optional<Encoding> ofLabel(String label) {
    return Optional.ofNullable(BY_LABEL.get(label.strip().toLowerCase(Locale.ROOT)))
        .filter(
            names -> Charset.isSupported(names.get(1))) // a trimmed Java may lack the rarer ones
        .map(names -> of(names.get(0), names.get(1)));
  }

  /**
   * Whether some of its characters are of several bytes, so that not all bytes make sense in it.
   */
  boolean isMultiByte() {
    return charset.newEncoder().maxBytesPerChar() > 1.0f;
  }

  private static Map<String, List<String>> byLabel() {
    Map<String, List<String>> labels = new HashMap<>();
    for (String line : TABLE.lines().toList()) {
      List<String> words = List.of(line.split(" +", -1));
      words.subList(2, words.size()).forEach(label -> labels.put(label, words.subList(0, 2)));
    }
    return Map.copyOf(labels);
  }

  private static Encoding of(String name, String javaName) {
    return new Encoding(name, Charset.forName(javaName));
  }
}
