package parlor.infra;

import java.util.Optional;

final class TestSettings {
  static final Settings PLAIN =
      new Settings(
          "dev",
          "eu-central-1",
          false,
          false,
          false,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          new Settings.Desk("none", "none", "invited", "none", "20000/100"),
          Optional.empty(),
          "3/15",
          Optional.empty(),
          Optional.empty(),
          "0.60",
          "none");

  private TestSettings() {}
}
