package broadsheet.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hu.HungarianLightStemFilter;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/**
 * Words to the terms that they are found by, in one language: Lucene's stemmer and list of words
 * that say nothing alone. A language that Lucene does not know keeps its words as they are. For one
 * thread.
 */
final class Stemming {

  private final CharArraySet stopWords;
  private final OneWord word = new OneWord();
  private final TokenStream stemmed;
  private final CharTermAttribute stem;

  private Stemming(CharArraySet stopWords, UnaryOperator<TokenStream> stemmer) {
    this.stopWords = stopWords;
    this.stemmed = stemmer.apply(word);
    this.stem = stemmed.getAttribute(CharTermAttribute.class);
  }

  /**
   * The stemming of a language.
   *
   * @param language a BCP 47 tag, or null where unknown
   */
  static Stemming of(@Nullable String language) {
    String code = language == null ? "" : Locale.forLanguageTag(language).getLanguage();
    return switch (code) {
      case "ar" ->
          new Stemming(
              ArabicAnalyzer.getDefaultStopSet(),
              in -> new ArabicStemFilter(new ArabicNormalizationFilter(in)));
      case "bg" -> new Stemming(BulgarianAnalyzer.getDefaultStopSet(), BulgarianStemFilter::new);
      case "ca" ->
          new Stemming(
              CatalanAnalyzer.getDefaultStopSet(),
              in -> new SnowballFilter(in, new CatalanStemmer()));
      case "cs" -> new Stemming(CzechAnalyzer.getDefaultStopSet(), CzechStemFilter::new);
      case "da" ->
          new Stemming(
              DanishAnalyzer.getDefaultStopSet(),
              in -> new SnowballFilter(in, new DanishStemmer()));
      case "de" ->
          new Stemming(
              GermanAnalyzer.getDefaultStopSet(),
              in -> new GermanLightStemFilter(new GermanNormalizationFilter(in)));
      case "el" ->
          new Stemming(
              GreekAnalyzer.getDefaultStopSet(),
              in -> new GreekStemFilter(new GreekLowerCaseFilter(in)));
      case "en" -> new Stemming(EnglishAnalyzer.getDefaultStopSet(), PorterStemFilter::new);
      case "es" -> new Stemming(SpanishAnalyzer.getDefaultStopSet(), SpanishLightStemFilter::new);
      case "fa" ->
          new Stemming(PersianAnalyzer.getDefaultStopSet(), PersianNormalizationFilter::new);
      case "fi" -> new Stemming(FinnishAnalyzer.getDefaultStopSet(), FinnishLightStemFilter::new);
      case "fr" -> new Stemming(FrenchAnalyzer.getDefaultStopSet(), FrenchLightStemFilter::new);
      case "hi" ->
          new Stemming(
              HindiAnalyzer.getDefaultStopSet(),
              in -> new HindiStemFilter(new HindiNormalizationFilter(in)));
      case "hu" ->
          new Stemming(HungarianAnalyzer.getDefaultStopSet(), HungarianLightStemFilter::new);
      case "id" -> new Stemming(IndonesianAnalyzer.getDefaultStopSet(), IndonesianStemFilter::new);
      case "it" -> new Stemming(ItalianAnalyzer.getDefaultStopSet(), ItalianLightStemFilter::new);
      case "nl" ->
          new Stemming(
              DutchAnalyzer.getDefaultStopSet(), in -> new SnowballFilter(in, new DutchStemmer()));
      case "no", "nb", "nn" ->
          new Stemming(NorwegianAnalyzer.getDefaultStopSet(), NorwegianLightStemFilter::new);
      case "pt" ->
          new Stemming(PortugueseAnalyzer.getDefaultStopSet(), PortugueseLightStemFilter::new);
      case "ro" ->
          new Stemming(
              RomanianAnalyzer.getDefaultStopSet(),
              in -> new SnowballFilter(in, new RomanianStemmer()));
      case "ru" -> new Stemming(RussianAnalyzer.getDefaultStopSet(), RussianLightStemFilter::new);
      case "sv" -> new Stemming(SwedishAnalyzer.getDefaultStopSet(), SwedishLightStemFilter::new);
      case "tr" ->
          new Stemming(
              TurkishAnalyzer.getDefaultStopSet(),
              in -> new SnowballFilter(in, new TurkishStemmer()));
      default -> new Stemming(CharArraySet.EMPTY_SET, in -> in);
    };
  }

  /** The words that are left out, as Lucene lists them. */
  CharArraySet stopWords() {
    return stopWords;
  }

  /**
   * The term of a word, folded as words are; empty for a word that is left out.
   *
   * @param lower the word in lower case
   */
  String term(String lower) {
    if (stopWords.contains(lower)) {
      return "";
    }
    try {
      word.next = lower;
      stemmed.reset();
      stemmed.incrementToken();
      String term = Spelling.fold(stem.toString());
      stemmed.end();
      return term.isEmpty() ? Spelling.fold(lower) : term;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot happen: nothing is read", e);
    }
  }

  /** A stream of the one word that is to be stemmed next. */
  private static final class OneWord extends TokenStream {
    private final CharTermAttribute text = addAttribute(CharTermAttribute.class);
    private @Nullable String next;

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (next == null) {
        return false;
      }
      text.append(next);
      next = null;
      return true;
    }
  }
}
