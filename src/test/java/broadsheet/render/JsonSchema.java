package broadsheet.render;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/** A JSON Schema of the tests. */
public final class JsonSchema {

  private final Schema schema;

  /** The schema in {@code schemas/} of that name. */
  public JsonSchema(String name) throws IOException {
    try (InputStream in = JsonSchema.class.getResourceAsStream("/schemas/" + name)) {
      schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(Objects.requireNonNull(in, name));
    }
  }

  /** What is wrong with a document. */
  public List<String> problems(String json) {
    return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }
}
