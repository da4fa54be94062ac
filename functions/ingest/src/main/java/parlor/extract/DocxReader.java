package parlor.extract;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import parlor.content.Trouble;

/**
 * Reads Word documents (ECMA-376): paragraphs, headings by the names of their styles, a table's row
 * as one line. POI would read them too, with twenty megabytes of libraries for the sake of two XML
 * files; this reads those, as a stream, and never unpacks more than {@link Most#UNPACKED}.
 */
final class DocxReader {
  private static final int MOST_FILES = 5_000;

  private DocxReader() {}

  /** Whether these bytes are such a document, or at least say so. */
  static boolean fits(byte[] bytes) {
    return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3;
  }

  static Reading read(byte[] docx, String name) throws CannotRead {
    try {
      var styles = new Styles();
      visit(docx, "word/styles.xml", styles::read);
      var outline = new Outline();
      if (!visit(docx, "word/document.xml", xml -> new DocxWalk(outline, styles).read(xml))) {
        throw new CannotRead(Trouble.Kind.UNKNOWN_TYPE);
      }
      return outline.reading(name, Optional.empty());
    } catch (TooLarge e) {
      throw new CannotRead(Trouble.of(Trouble.Kind.UNPACKS_TOO_LARGE, Most.UNPACKED >> 20));
    } catch (IOException | XMLStreamException | RuntimeException e) {
      throw new CannotRead(Trouble.Kind.BROKEN);
    }
  }

  @FunctionalInterface
  interface Visitor {
    void read(XMLStreamReader xml) throws XMLStreamException;
  }

  private static boolean visit(byte[] docx, String wanted, Visitor visitor)
      throws IOException, XMLStreamException {
    long[] left = {Most.UNPACKED};
    try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      int files = 0;
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++files > MOST_FILES) {
          throw new TooLarge();
        }
        var counted = new Counted(zip, left);
        if (entry.getName().equals(wanted)) {
          visitor.read(factory().createXMLStreamReader(counted));
          return true;
        }
        counted.skipAll();
      }
    }
    return false;
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;
  }

  /** Lets so much through and no more. */
  private static final class Counted extends FilterInputStream {
    private final long[] left;

    Counted(InputStream in, long[] left) {
      super(in);
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int n = super.read(buffer, from, length);
      left[0] -= Math.max(n, 0);
      if (left[0] < 0) {
        throw new TooLarge();
      }
      return n;
    }

    void skipAll() throws IOException {
      var buffer = new byte[8_192];
      while (read(buffer, 0, buffer.length) >= 0) {
        // counted, and let go
      }
    }
  }
}
