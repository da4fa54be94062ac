package parlor.models;

import parlor.model.ModelSetting;

/** The id a model of Bedrock is asked by. */
final class BedrockId {
  private BedrockId() {}

  /**
   * The id, if it keeps to the region or need not.
   *
   * @throws IllegalArgumentException otherwise
   */
  static String of(ModelSetting.Bedrock setting) {
    if (setting.mayLeaveTheRegion() && !setting.acrossRegions()) {
      throw new IllegalArgumentException(
          "the model "
              + setting.name()
              + " may compute in other regions; bedrock-any-region says"
              + " that this is wanted");
    }
    return setting.id();
  }
}
