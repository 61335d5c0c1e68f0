package broadsheet.clean.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

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

  private AltText() {}

  /** The text without white space at its ends, or nothing where it tells nothing. */
  static String telling(String alt) {
    String text = alt.strip();
    return NOTHING.contains(text.toLowerCase(Locale.ROOT)) || FILE.matcher(text).matches()
        ? ""
        : text;
  }
}
