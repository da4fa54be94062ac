package parlor.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import parlor.tenant.TenantId;

/** Which types begin with a tenant. */
final class Tenants {
  private Tenants() {}

  /** Whether it is a tenant's id, or a record whose first part begins with one. */
  static boolean begin(JavaClass type) {
    return begin(type.reflect());
  }

  private static boolean begin(Class<?> type) {
    if (!type.isRecord()) {
      return false;
    }
    var parts = type.getRecordComponents();
    return type == TenantId.class || (parts.length > 0 && begin(parts[0].getType()));
  }
}
