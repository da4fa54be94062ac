package parlor.answers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import parlor.tenant.TenantId;

/**
 * The indexes of the tenants this instance serves: each version is loaded once, however many ask at
 * the same time, and the least recently used leave when all together would take more than the
 * budget. A failed load is not remembered.
 */
public final class Indexes {
  /** The tenant comes first: what one business wrote is never found under another's key. */
  private record Key(TenantId tenant, String version) {}

  private final Contents contents;
  private final long budget;
  private final Map<Key, CompletableFuture<ContentIndex>> indexes =
      new LinkedHashMap<>(16, 0.75f, true);

  /** {@code budget} is in bytes; the index asked for last stays even if it alone takes more. */
  public Indexes(Contents contents, long budget) {
    this.contents = contents;
    this.budget = budget;
  }

  /**
   * The index of a tenant's content; an empty one if there is no such version.
   *
   * @throws parlor.failure.Unavailable in an outage
   */
  public ContentIndex of(TenantId tenant, String version) {
    var key = new Key(tenant, version);
    var mine = new CompletableFuture<ContentIndex>();
    CompletableFuture<ContentIndex> theirs;
    synchronized (indexes) {
      theirs = indexes.putIfAbsent(key, mine);
      if (theirs != null) {
        indexes.get(key);
      }
    }
    if (theirs != null) {
      return joined(theirs);
    }
    try {
      mine.complete(ContentIndex.of(contents.read(tenant, version).orElse(Content.NOTHING)));
    } catch (RuntimeException | Error e) {
      synchronized (indexes) {
        indexes.remove(key, mine);
      }
      mine.completeExceptionally(e);
      throw e;
    }
    evict(key);
    return joined(mine);
  }

  private static ContentIndex joined(CompletableFuture<ContentIndex> index) {
    try {
      return index.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** An index that leaves is not closed, as someone may be reading it; it is memory only. */
  private void evict(Key newest) {
    synchronized (indexes) {
      long total =
          indexes.values().stream()
              .filter(CompletableFuture::isDone)
              .mapToLong(index -> index.join().bytes())
              .sum();
      var oldest = indexes.entrySet().iterator();
      while (total > budget && oldest.hasNext()) {
        var next = oldest.next();
        if (next.getValue().isDone() && !next.getKey().equals(newest)) {
          total -= next.getValue().join().bytes();
          oldest.remove();
        }
      }
    }
  }
}
