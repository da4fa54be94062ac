package parlor.host.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.jspecify.annotations.Nullable;
import parlor.http.Body;
import parlor.http.HttpCall;
import parlor.shelf.Library;

/** A form sent with a file (RFC 7578): its fields, and the file with its name. */
public final class ContentForm {
  /** A file, and room for the form around it. */
  public static final int MOST_BYTES = Library.MOST_BYTES + (64 << 10);

  private static final int MOST_FIELDS = 10;

  private final Map<String, String> fields;
  private final String fileName;
  private final Body file;

  private ContentForm(Map<String, String> fields, String fileName, Body file) {
    this.fields = fields;
    this.fileName = fileName;
    this.file = file;
  }

  /** Empty if it is no such form, or is cut off. */
  static Optional<ContentForm> read(HttpCall call) {
    var fields = new HashMap<String, String>();
    var fileName = "";
    var file = Body.EMPTY;
    try {
      var items = new FileUpload().getItemIterator(new Sent(call));
      while (items.hasNext() && fields.size() < MOST_FIELDS) {
        var item = items.next();
        var bytes = item.openStream().readAllBytes();
        if (item.isFormField()) {
          fields.put(item.getFieldName(), new String(bytes, UTF_8));
        } else if (item.getName() != null) {
          fileName = item.getName();
          file = new Body(bytes);
        }
      }
      return Optional.of(new ContentForm(Map.copyOf(fields), fileName, file));
    } catch (IOException | InvalidFileNameException e) {
      return Optional.empty();
    }
  }

  /** Empty where the form has no such field. */
  String field(String name) {
    return fields.getOrDefault(name, "");
  }

  String fileName() {
    return fileName;
  }

  Body file() {
    return file;
  }

  private record Sent(HttpCall call) implements UploadContext {
    @Override
    public String getCharacterEncoding() {
      return "UTF-8";
    }

    @Override
    public @Nullable String getContentType() {
      return call.header("content-type").orElse(null);
    }

    @Override
    public long contentLength() {
      return call.body().length();
    }

    @Override
    public InputStream getInputStream() {
      return new ByteArrayInputStream(call.body().bytes());
    }
  }
}
