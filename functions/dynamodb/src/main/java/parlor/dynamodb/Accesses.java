package parlor.dynamodb;

import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;

/** In whose name a row is asked for: its partition says whose it is. */
record Accesses(Access tenants, PersonAccess people) {
  AwsRequestOverrideConfiguration of(Partition partition) {
    return switch (partition) {
      case Partition.OfTenant(var tenant, var rest) -> tenants.of(tenant);
      case Partition.OfPerson(var person) -> people.of(person);
      case Partition.OfOperator own -> AwsRequestOverrideConfiguration.builder().build();
    };
  }
}
