package parlor.site;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import parlor.content.WebAddress;
import parlor.fetch.Fetched;
import parlor.fetch.Fetcher;
import parlor.fetch.Validators;

/** The pages that a site lists itself (sitemaps.org); a list that cannot be read is none. */
record Sitemaps(Fetcher fetcher, String origin) {
  private static final int MOST_LISTS = 10;
  private static final int MOST_BYTES = 10 << 20;

  /** Those of {@code named} and the usual place, at most so many pages. */
  List<URI> pages(List<String> named, int most) {
    var lists = new ArrayDeque<URI>();
    named.forEach(list -> WebAddress.of(list).ifPresent(lists::add));
    WebAddress.of(origin + "/sitemap.xml").ifPresent(lists::add);
    var read = new HashSet<URI>();
    var pages = new ArrayList<URI>();
    while (!lists.isEmpty() && read.size() < MOST_LISTS && pages.size() < most) {
      var next = lists.remove();
      if (WebAddress.origin(next).equals(origin) && read.add(next)) {
        switch (read(next).orElse(null)) {
          case SiteMapIndex index ->
              index.getSitemaps().forEach(one -> address(one).ifPresent(lists::add));
          case SiteMap map ->
              map.getSiteMapUrls().stream()
                  .flatMap(url -> WebAddress.of(url.getUrl().toString()).stream())
                  .limit(most - pages.size())
                  .forEach(pages::add);
          case null, default -> {}
        }
      }
    }
    return pages;
  }

  private static Optional<URI> address(AbstractSiteMap map) {
    return WebAddress.of(map.getUrl().toString());
  }

  private Optional<AbstractSiteMap> read(URI list) {
    try {
      if (fetcher.get(list, Validators.NONE, next -> WebAddress.origin(next).equals(origin))
          instanceof Fetched.Page page) {
        return Optional.of(
            new SiteMapParser(false).parseSiteMap(unpacked(page.bytes().array()), list.toURL()));
      }
      return Optional.empty();
    } catch (IOException | UnknownFormatException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static byte[] unpacked(byte[] bytes) throws IOException {
    boolean gzip = bytes.length > 2 && bytes[0] == 0x1f && (bytes[1] & 0xff) == 0x8b;
    try (var in = new ByteArrayInputStream(bytes);
        var plain = gzip ? new GZIPInputStream(in) : in) {
      return plain.readNBytes(MOST_BYTES);
    }
  }
}
