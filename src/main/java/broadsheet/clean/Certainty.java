package broadsheet.clean;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * From the chances of the blocks of a source to how much of what was kept of it is likely right.
 * The word F1 to be expected if each score is the chance of its block to be story is too hopeful
 * where it is low and too careful where it is high; two numbers, learnt on labelled pages by models
 * that had not seen their sites, set that right: log odds = intercept + slope × log odds expected.
 * Immutable.
 *
 * @param intercept the log odds where the expectation is one half
 * @param slope above 0, so that who is expected to be better stays so
 */
public record Certainty(double intercept, double slope) {

  /** What is expected is taken as it is: for scorers of which nothing was learnt. */
  public static final Certainty NONE = new Certainty(0, 1);

  /** Expectations nearer to 0 and 1 are taken for this near. */
  private static final double LEAST = 0.001;

  /**
   * Reads the two numbers, {@code intercept = 1.2} and {@code slope = 0.7}.
   *
   * @param owner the class beside which they lie
   * @param resource their name
   */
  public static Certainty of(Class<?> owner, String resource) {
    Properties numbers = new Properties();
    try {
      numbers.load(new StringReader(Shipped.text(owner, resource)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Certainty(number(numbers, "intercept"), number(numbers, "slope"));
  }

  private static double number(Properties numbers, String name) {
    String value = numbers.getProperty(name);
    if (value == null) {
      throw new IllegalStateException("no number `" + name + "` in " + numbers);
    }
    return Double.parseDouble(value);
  }

  /** The word F1 that is likely, from 0 to 1; 0 where nothing was kept. */
  public double of(Expectation expectation) {
    return expectation.nothing()
        ? 0
        : 1 / (1 + Math.exp(-intercept - slope * logOdds(expectation.f1())));
  }

  /** The log odds of a chance, bounded. */
  public static double logOdds(double chance) {
    double bounded = Math.max(LEAST, Math.min(1 - LEAST, chance));
    return Math.log(bounded / (1 - bounded));
  }
}
