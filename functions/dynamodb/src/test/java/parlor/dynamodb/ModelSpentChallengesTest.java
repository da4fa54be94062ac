package parlor.dynamodb;

import parlor.limit.ModelSpentChallenges;
import parlor.limit.SpentChallenges;

/** The model that simulations run on is held to what the table does. */
final class ModelSpentChallengesTest extends SpentChallengesContract {
  private final ModelSpentChallenges spent = new ModelSpentChallenges();

  @Override
  SpentChallenges instance() {
    return spent;
  }
}
