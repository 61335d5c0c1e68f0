package broadsheet.article;

/**
 * How sure cleaning is of a source.
 *
 * @param value the share of words that is likely right (word F1), from 0 to 1 in thousandths, so
 *     that it is the same on every machine; learnt on labelled pages
 * @param cut the least chance to be story of a block that its score alone keeps, from 0 to 1
 */
public record Confidence(double value, double cut) {
  /** Rounds the value. */
  public Confidence {
    value = Math.round(value * 1000) / 1000.0;
  }
}
