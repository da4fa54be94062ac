package parlor.infra;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.services.s3.deployment.ISource;
import software.amazon.awscdk.services.s3.deployment.Source;
import software.constructs.Construct;

/**
 * The owners' desk, at an address of its own: static files, and {@code config.json}, which says
 * where the rest is. Its pages ask the API across origins; no other page may read those replies.
 */
final class DeskSite extends Construct {
  private final Owners owners;

  DeskSite(
      Construct scope, Settings settings, Built built, Website website, String api, Upload upload) {
    super(scope, "Desk");
    var bucket = PrivateBucket.in(this).build();
    var connects = new ArrayList<>(List.of(api, website.origin()));
    settings
        .issuer()
        .map(Settings.Issuer::origin)
        .ifPresentOrElse(connects::add, () -> connects.addAll(OwnerPool.origins(settings)));
    var distribution =
        Website.distribution(
                this,
                settings.prefix() + "desk",
                website.files(
                    bucket, PageHeaders.ofDesk(this, settings, connects, website.origin())))
            .defaultRootObject("index.html")
            .build();
    var address = Website.origin(distribution) + "/";
    var config = new TreeMap<>(Map.of("api", api, "trial", website.trial()));
    config.put("widget", website.origin() + "/widget/parlor.js");
    config.put("scope", "profile email");
    var issuer =
        settings
            .issuer()
            .orElseGet(
                () -> {
                  var pool = new OwnerPool(this, settings, address);
                  config.put("passkeys", pool.passkeys(address));
                  config.put("ending", pool.ending(address));
                  return pool.issuer();
                });
    config.put("issuer", issuer.name());
    config.put("client", issuer.client());
    owners = new Owners(issuer.name(), issuer.client(), address, website.origin());
    List<ISource> sources =
        List.of(Source.asset(built.desk().toString()), Source.jsonData("config.json", config));
    upload.files(
        "Desk", sources, bucket, "", List.of("index.html", "config.json"), 0, distribution);
  }

  /** How they come in here. */
  Owners owners() {
    return owners;
  }
}
