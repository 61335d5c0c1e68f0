package broadsheet.config;

import java.util.List;

/** A value in a YAML file and where it stands: text, a list or a map. */
public sealed interface YamlValue permits YamlValue.Text, YamlValue.Items, YamlMap {

  /** The line it begins on, from 1. */
  int line();

  /** The column it begins in, from 1. */
  int column();

  /** What it is, for messages: "text", "a list" or "a map". */
  String kind();

  /**
   * A scalar, as written: {@code 2018}, {@code true} and {@code 2018-07-24} are text here, and it
   * is for the reader to say what they mean.
   *
   * @param value may be empty where it was quoted
   * @param plain whether it stood without quotes
   * @param line from 1
   * @param column from 1
   */
  record Text(String value, boolean plain, int line, int column) implements YamlValue {
    @Override
    public String kind() {
      return "text";
    }

    /** Whether it says "nothing": an empty value, {@code ~} or {@code null} without quotes. */
    boolean isNull() {
      return plain && (value.isEmpty() || value.equals("~") || value.equalsIgnoreCase("null"));
    }
  }

  /**
   * A list.
   *
   * @param values in their order; what says "nothing" is left out
   * @param line from 1
   * @param column from 1
   */
  record Items(List<YamlValue> values, int line, int column) implements YamlValue {
    /** Copies the values. */
    public Items {
      values = List.copyOf(values);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }
}
