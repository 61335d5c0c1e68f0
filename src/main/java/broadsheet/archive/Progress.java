package broadsheet.archive;

/** Told how far a build is. Thread-safe. */
public interface Progress {
  /** Nobody wants to know. */
  Progress NONE =
      new Progress() {
        @Override
        public void begin(String stage, long total) {}

        @Override
        public void step() {}

        @Override
        public void end() {}
      };

  /**
   * A stage begins.
   *
   * @param stage its name, in a word or two for people
   * @param total how many steps it has
   */
  void begin(String stage, long total);

  /** One more step is done. */
  void step();

  /** The stage is over. */
  void end();
}
