package parlor.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parlor.tenant.Language;
import parlor.tenant.Retention;
import parlor.tenant.Voice;
import parlor.tenant.Workspace;
import parlor.tenant.Workspaces;
import parlor.testing.Casa;
import parlor.testing.HandClock;

/** What every store of settings must do. */
abstract class WorkspacesContract {
  abstract Workspaces instance();

  @Test
  void the_last_settings_written_are_read() {
    var tenant = new Sample(7).tenant();
    assertThat(instance().read(tenant)).isEmpty();
    for (int days : new int[] {30, 7}) {
      var workspace =
          new Workspace(
              tenant,
              "Casa \"Azul\"",
              "#336699",
              Map.of(Language.EN, "Hello!", Language.ES, "¡Hola!"),
              Map.of(Language.ES, List.of("¿A qué hora abren?", "¿Hay estacionamiento?")),
              "Casa Azul S.A.",
              "privacy@casa-azul.example",
              days);
      instance().write(workspace);
      assertThat(instance().read(tenant)).contains(workspace);
    }
  }

  @Test
  void each_of_the_four_clocks_is_kept() {
    var tenant = new Sample(9).tenant();
    var clocks = new Retention(0, 30, 365, 7, HandClock.START);
    instance().write(Casa.workspace(tenant).keeping(clocks));
    assertThat(instance().read(tenant).map(Workspace::retention)).contains(clocks);
  }

  @Test
  void how_answers_are_written_is_a_setting_like_others() {
    var plain = Casa.workspace(new Sample(8).tenant());
    var voice = new Voice(Optional.of("own"), "warm", List.of("Say \"tú\".", "No prices."));
    var spoken =
        new Workspace(
            plain.tenant(),
            plain.name(),
            plain.accent(),
            plain.greeting(),
            plain.suggestions(),
            plain.controllerName(),
            plain.controllerContact(),
            plain.retention().conversations(),
            voice);
    instance().write(spoken);
    assertThat(instance().read(plain.tenant())).contains(spoken);
    instance().write(plain);
    assertThat(instance().read(plain.tenant())).contains(plain);
  }
}
