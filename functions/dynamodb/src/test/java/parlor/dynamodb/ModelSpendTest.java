package parlor.dynamodb;

import parlor.limit.Keys;
import parlor.limit.ModelKeys;

/** The model that simulations run on is held to what the table does. */
final class ModelSpendTest extends SpendContract {
  private final ModelKeys keys = new ModelKeys();

  @Override
  Keys instance() {
    return keys.instance();
  }
}
