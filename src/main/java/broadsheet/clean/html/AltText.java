package broadsheet.clean.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** What a picture shows, as its page says for those who do not see it. */
final class AltText {

  /** What scripts write where an editor has written nothing, and words for any picture. */
  private static final Set<String> NOTHING =
      Set.of(
          "null",
          "undefined",
          "alt",
          "image",
          "img",
          "photo",
          "picture",
          "thumbnail",
          "placeholder",
          "bild",
          "foto",
          "photographie",
          "imagen",
          "immagine",
          "imagem",
          "afbeelding",
          "obraz",
          "resim",
          "изображение",
          "фото",
          "картинка",
          "зображення",
          "صورة",
          "图片",
          "圖片",
          "画像",
          "写真",
          "사진",
          "이미지");

  /** The name of a file, or what a camera calls it. */
  private static final Pattern FILE =
      Pattern.compile(
          "\\S+\\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?)|[a-z]{2,5}[_-]?[0-9]{3,}(?:[_-]?[0-9]+)?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,200}>");

  private AltText() {}

  /**
   * The text without white space at its ends, and without the markup that some programs leave in
   * it; nothing where it tells nothing.
   */
  static String telling(String alt) {
    String text = plain(alt).strip();
    return NOTHING.contains(text.toLowerCase(Locale.ROOT)) || FILE.matcher(text).matches()
        ? ""
        : text;
  }

  private static String plain(String alt) {
    if (alt.indexOf('<') < 0 && (alt.indexOf('&') < 0 || alt.indexOf(';') < 0)) {
      return alt;
    }
    String text = TAG.matcher(Parser.unescapeEntities(alt, false)).replaceAll(" ");
    return SPACES.matcher(text).replaceAll(" ");
  }
}
