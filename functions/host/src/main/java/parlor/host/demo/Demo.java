package parlor.host.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import parlor.audit.Actor;
import parlor.audit.AuditEntry;
import parlor.audit.AuditId;
import parlor.audit.Deed;
import parlor.host.pages.Business;
import parlor.host.pages.Places;
import parlor.host.parts.HostParts;
import parlor.host.parts.ReadingRoom;
import parlor.limit.KeyItem;
import parlor.limit.Rate;
import parlor.people.Membership;
import parlor.people.Role;
import parlor.shelf.Library;
import parlor.tenant.PublicKey;
import parlor.tenant.PublicKeys;
import parlor.tenant.Registered;
import parlor.tenant.TenantId;

/** Opens the demo businesses, making what is missing. */
public final class Demo {
  private static final List<String> NAMES = List.of("guesthouse", "shop");
  private static final long MONTHLY_MESSAGES = 2_000;

  private final HostParts parts;
  private final ReadingRoom room;
  private final Library library;
  private final Places places;
  private final DemoRecord saved;

  private Demo(
      HostParts parts, ReadingRoom room, Library library, Places places, DemoRecord saved) {
    this.room = room;
    this.parts = parts;
    this.library = library;
    this.places = places;
    this.saved = saved;
  }

  /** {@code data} is the host's folder. */
  public static Demo open(
      HostParts parts, ReadingRoom room, Library library, Places places, Path data)
      throws IOException {
    var saved = DemoRecord.read(data.resolve("demo.properties"));
    return new Demo(parts, room, library, places, saved);
  }

  /**
   * Whether an address of this host is one of a site's pages, and not of the rest that it serves.
   */
  public static boolean isSite(URI at) {
    var path = Objects.requireNonNullElse(at.getPath(), "");
    return NAMES.stream().anyMatch(name -> path.startsWith("/" + name + "/"))
        || path.equals("/robots.txt")
        || path.equals("/sitemap.xml");
  }

  /**
   * The businesses, as they are now. Every step may be repeated, so a start that was cut short is
   * made good by the next; content and origins follow the build and the port.
   */
  public List<Business> businesses() throws IOException {
    var businesses = new ArrayList<Business>();
    for (var name : NAMES) {
      var known = saved.key(name).filter(key -> isThere(key.tenant()));
      var key = known.isPresent() ? known.get() : newKey(name);
      var workspace = new DemoFiles(name).workspace(key.tenant());
      parts.keyring().addTenantKey(key.tenant(), parts.vault().newTenantKey(key.tenant()));
      parts.registry().add(key.tenant(), parts.clock().instant());
      if (parts.workspaces().read(key.tenant()).isEmpty()) {
        parts.workspaces().write(workspace);
        var made = AuditId.of(parts.clock().instant(), random(10));
        parts.audits().write(key.tenant(), AuditEntry.of(made, Actor.HOST, Deed.WORKSPACE_MADE));
      }
      scripts(key.tenant());
      room.faq(key.tenant(), new DemoFiles(name).faqs());
      list(key);
      var text = parts.publicKeys().text(key);
      businesses.add(new Business(places, name, workspace.name(), key.tenant(), text));
    }
    people(businesses).join(parts);
    people(businesses).subscribe(parts.hostIssuer(), parts.recipients());
    return List.copyOf(businesses);
  }

  /** One that was erased, or is about to be, is not made again: another takes its place. */
  private boolean isThere(TenantId tenant) {
    return parts.erasureJobs().find(tenant).isEmpty()
        && parts.registry().find(tenant).flatMap(Registered::erasedAt).isEmpty();
  }

  /** Who works for them. */
  public static DemoPeople people(List<Business> businesses) {
    return new DemoPeople(List.copyOf(businesses));
  }

  /** The month of visits, as far as it has not been made. {@code past} has a clock to turn. */
  public MonthOfVisits visits(HostParts past, TurnedClock clock) {
    return new MonthOfVisits(past, clock, saved, places.sites());
  }

  /** Those of this address: on another port the host is another issuer. */
  private void scripts(TenantId tenant) {
    for (var role : Role.values()) {
      var script = parts.hostIssuer().script(role, tenant);
      parts.people().join(script, new Membership(tenant, role));
    }
  }

  private PublicKey newKey(String name) throws IOException {
    var tenant = TenantId.of(random(13));
    var key = new PublicKey(tenant, PublicKeys.serial(random(8)));
    saved.key(name, key);
    return key;
  }

  private void list(PublicKey key) {
    var item = new KeyItem(true, Set.of(places.sites()), Rate.KEY, MONTHLY_MESSAGES, "");
    library.open(key, item, parts.keys());
    library.resume(key.tenant());
  }

  private byte[] random(int length) {
    var bytes = new byte[length];
    parts.random().nextBytes(bytes);
    return bytes;
  }
}
