package parlor.infra;

/**
 * How owners come in, as functions are told; {@code none} for what there is not.
 *
 * @param issuer whose tokens are believed
 * @param client whom those are for
 * @param desk address of the desk's page
 * @param trial origin of the page in the frame of its "try it"
 */
record Owners(String issuer, String client, String desk, String trial) {
  private static final String NONE = "none";

  /** Where the stack serves no desk. */
  static Owners elsewhere(Settings settings) {
    return new Owners(
        settings.issuer().map(Settings.Issuer::name).orElse(NONE),
        settings.issuer().map(Settings.Issuer::client).orElse(NONE),
        settings.desk().address(),
        settings.desk().trial());
  }
}
