package broadsheet.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The sentences of a story that are shown under its title among the results: how it begins, and
 * those that bring the most names, numbers and long words for their length. The whole text would be
 * more than an index may weigh. What is chosen depends on the story alone.
 */
final class Excerpts {

  /** A story's text is kept up to this length, and this part of what goes beyond. */
  private static final int WHOLE = 200;

  private static final double PART = 0.05;

  /** No story needs more. */
  private static final int MOST = 2500;

  /** A sentence: where it is, what it says, and what it brings for its length. */
  private record Sentence(int order, String text, double worth) {}

  private Excerpts() {}

  /** Sentences of a text in their order; those that stood beside each other are one string. */
  static List<String> of(String text) {
    double budget = Math.min(MOST, WHOLE + PART * Math.max(0, text.length() - WHOLE));
    List<Sentence> sentences = sentences(text);
    List<Sentence> kept = new ArrayList<>();
    for (Sentence sentence :
        sentences.stream().sorted(Comparator.comparingDouble(s -> -s.worth())).toList()) {
      if (budget > 0 && (sentence.text().length() <= budget || kept.isEmpty())) {
        kept.add(sentence);
        budget -= sentence.text().length();
      }
    }
    kept.sort(Comparator.comparingInt(Sentence::order));
    return joined(kept);
  }

  private static List<Sentence> sentences(String text) {
    List<Sentence> sentences = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int at = 0, end; at < text.length(); at = end) {
      end = end(text, at);
      String sentence = text.substring(at, end).strip();
      if (!sentence.isEmpty()) {
        String cut = sentence.length() > WHOLE ? cut(sentence) : sentence;
        double worth = sentences.isEmpty() ? Double.MAX_VALUE : worth(cut, seen);
        sentences.add(new Sentence(sentences.size(), cut, worth));
      }
    }
    return sentences;
  }

  /** Where the sentence that begins here ends: behind its marks and what they close, or a line. */
  private static int end(String text, int from) {
    int at = from;
    while (at < text.length() && !endsHere(text.charAt(at))) {
      at++;
    }
    while (at < text.length() && isMark(text.charAt(at))) {
      at++;
    }
    while (at < text.length() && closes(text.charAt(at))) {
      at++;
    }
    return Math.max(at, from + 1);
  }

  private static boolean endsHere(char c) {
    boolean letter = (c >= 'a' && c <= 'z') || c == ' '; // as most are
    return !letter && (c == '\n' || isMark(c));
  }

  private static boolean isMark(char c) {
    return switch (c) {
      case '.', '!', '?', '…', '؟', '。', '！', '？' -> true;
      default -> false;
    };
  }

  private static boolean closes(char c) {
    return switch (c) {
      case '"', '\'', '”', '’', '»', ')', ']' -> true;
      default -> false;
    };
  }

  private static String cut(String sentence) {
    int space = sentence.lastIndexOf(' ', WHOLE);
    int end = space > WHOLE / 2 ? space : WHOLE;
    return sentence.substring(0, Character.isLowSurrogate(sentence.charAt(end)) ? end - 1 : end);
  }

  private static double worth(String sentence, Set<String> seen) {
    double worth = 0;
    boolean begins = true;
    for (int at = 0, to; at < sentence.length(); at = to) {
      to = Letters.runEnd(sentence, at);
      if (to == at) {
        to = at + Character.charCount(sentence.codePointAt(at));
        continue;
      }
      char first = sentence.charAt(at);
      boolean small = first >= 'a' && first <= 'z'; // as most are, so that nobody else is asked
      boolean named = !small && !begins && Character.isUpperCase(first);
      boolean numbered = !small && to > at + 1 && Character.isDigit(first);
      begins = false;
      if ((named || numbered || to - at >= 6) && seen.add(sentence.substring(at, to))) {
        worth += named || numbered ? 2 : 1;
      }
    }
    return worth / (sentence.length() + 20);
  }

  private static List<String> joined(List<Sentence> kept) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    int last = -1;
    for (Sentence sentence : kept) {
      if (!piece.isEmpty() && sentence.order() != last + 1) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
      piece.append(piece.isEmpty() ? "" : " ").append(sentence.text());
      last = sentence.order();
    }
    if (!piece.isEmpty()) {
      pieces.add(piece.toString());
    }
    return pieces;
  }
}
