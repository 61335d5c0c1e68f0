package broadsheet.check;

/**
 * The words of a Markdown file, without the addresses of its links.
 *
 * @param front those of the front matter
 * @param body those of the text; a line is a block
 */
record MarkdownWords(Words front, Words body) {

  static MarkdownWords of(String text) {
    Words front = new Words();
    Words body = new Words();
    boolean inFront = text.startsWith("---\n") || text.startsWith("---\r\n");
    boolean first = true;
    for (String line : text.lines().toList()) {
      if (inFront && !first && line.strip().equals("---")) {
        inFront = false;
      } else if (inFront) {
        front.add(line).edge();
      } else {
        body.add(withoutAddresses(line)).edge();
      }
      first = false;
    }
    return new MarkdownWords(front.edge(), body.edge());
  }

  private static String withoutAddresses(String line) {
    int at = line.indexOf("](");
    if (at < 0) {
      return line;
    }
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (; at >= from; at = line.indexOf("](", from)) {
      int end = line.indexOf(')', at);
      if (end < 0) {
        break;
      }
      out.append(line, from, at);
      from = end + 1;
    }
    return out.append(line.substring(from)).toString();
  }
}
