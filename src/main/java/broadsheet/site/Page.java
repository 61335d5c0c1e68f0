package broadsheet.site;

/** One page or feed of the site: its address and a typed model of what it says. */
public interface Page {

  /** Path inside the site, with {@code /}, naming the file: {@code 2018/07/24/slug.html}. */
  String path();
}
