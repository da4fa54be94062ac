package parlor.api.seeded.all_tenants_only_for_operators;

import parlor.tenant.AllTenants;

final class Breach {
  final AllTenants all;

  Breach(AllTenants all) {
    this.all = all;
  }
}
