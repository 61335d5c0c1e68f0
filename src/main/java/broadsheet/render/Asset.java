package broadsheet.render;

/**
 * A file of the theme that pages refer to.
 *
 * @param path inside the site; style sheets and scripts carry eight hexadecimal digits of the
 *     SHA-256 of their bytes, so that hosts may let browsers keep them for ever
 * @param bytes the file; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // Assets are handed on, never compared.
public record Asset(String path, byte[] bytes) {}
