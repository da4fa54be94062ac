package parlor.dynamodb;

import parlor.limit.AddressBuckets;
import parlor.limit.ModelAddressBuckets;

/** The model that simulations run on is held to what the table does. */
final class ModelAddressBucketsTest extends AddressBucketsContract {
  private final ModelAddressBuckets buckets = new ModelAddressBuckets();

  @Override
  AddressBuckets instance() {
    return buckets;
  }
}
