package broadsheet.digest;

/** What is too long to be walked through, and knows its digest. */
public interface Digested {
  /** The same for two of them if and only if they say the same. */
  Digest digest();
}
