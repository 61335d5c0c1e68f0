package broadsheet.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address taken for that of a numbered page of a story.
 *
 * @param story the address without the number
 * @param number of the page, from 1
 */
record PageLink(String story, int number) {

  private static final String NUMBER = "([1-9][0-9]{0,3})";

  /** The number as a part of the query by itself: {@code ?page=2}. */
  private static final Pattern QUERY = Pattern.compile("([?&])[^=&?]{1,20}=" + NUMBER + "(?=&|$)");

  /** The number as a folder: {@code /2/}, {@code /page/2}. */
  private static final Pattern FOLDER = Pattern.compile("(/[a-z]{1,8})?/" + NUMBER + "/?$");

  /** The number at the end of a name: {@code -2.html}, {@code _p2}, {@code ,page-2.shtml}. */
  private static final Pattern NAME =
      Pattern.compile("([-_,.])([a-z]{1,8}[-_]?)?" + NUMBER + "(\\.[a-z]{3,5})?$");

  /** The page of an address without a number: the first. */
  static PageLink first(String address) {
    return new PageLink(withoutSlash(address), 1);
  }

  /** All ways to read a number of a page out of an address; which is right, other pages tell. */
  static List<PageLink> readings(String address) {
    List<PageLink> readings = new ArrayList<>();
    Matcher query = QUERY.matcher(address);
    while (query.find()) {
      String rest = address.substring(query.end());
      boolean first = query.group(1).equals("?");
      String joined = first && rest.startsWith("&") ? "?" + rest.substring(1) : rest;
      add(address.substring(0, query.start()) + joined, query.group(2), readings);
    }
    if (address.indexOf('?') < 0) {
      Matcher folder = FOLDER.matcher(address);
      if (folder.find()) {
        add(address.substring(0, folder.start()), folder.group(2), readings);
        add(
            address.substring(0, folder.start()) + Optional.ofNullable(folder.group(1)).orElse(""),
            folder.group(2),
            readings);
      }
      Matcher name = NAME.matcher(address);
      if (name.find()) {
        String end = Optional.ofNullable(name.group(4)).orElse("");
        add(address.substring(0, name.start()) + end, name.group(3), readings);
      }
    }
    return readings;
  }

  private static void add(String story, String number, List<PageLink> readings) {
    readings.add(new PageLink(withoutSlash(story), Integer.parseInt(number)));
  }

  private static String withoutSlash(String address) {
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }
}
