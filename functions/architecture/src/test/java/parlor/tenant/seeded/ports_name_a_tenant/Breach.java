package parlor.tenant.seeded.ports_name_a_tenant;

/** A store that would read across tenants. */
public interface Breach {
  /** Reads anything. */
  String read(String id);
}
