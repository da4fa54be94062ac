package parlor.api.seeded.spring_only_in_host;

import org.springframework.context.ApplicationContext;

final class Breach {
  final ApplicationContext context;

  Breach(ApplicationContext context) {
    this.context = context;
  }
}
