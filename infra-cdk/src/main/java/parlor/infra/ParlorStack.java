package parlor.infra;

import java.util.EnumMap;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.kms.IKey;
import software.constructs.Construct;

/** Parlor on AWS, all of it. */
final class ParlorStack extends Stack {
  ParlorStack(Construct scope, Settings settings, Built built) {
    super(scope, "Parlor", properties(settings));
    Optional<IKey> key =
        settings.customerKey() ? Optional.of(CustomerKey.in(this, settings)) : Optional.empty();
    var tables = new Tables(this, settings, key);
    var masterKey = new MasterKey(this, settings);
    var secrets = new Secrets(this, settings, key);
    var content = new ContentBucket(this, key);
    var mail = new MailQueue(this, settings);
    var erasure = new Erasure(this, settings, built, tables, secrets, content, mail, key);
    var ingest = new Ingest(this, settings, built, tables, content, mail, key);
    var rights =
        new Rights(tables, masterKey, secrets, content, erasure, mail, ingest.queue(), settings);
    var api = new Api(this, settings, key);
    var origin =
        settings
            .domain()
            .map(domain -> OwnDomain.of(this, domain, api))
            .orElseGet(() -> api.origin(settings));
    var upload = new Upload(this, settings);
    var website = new Website(this, settings, built, origin, upload);
    var owners =
        settings.desk().isHere()
            ? new DeskSite(this, settings, built, website, origin, upload).owners()
            : Owners.elsewhere(settings);
    var environment =
        new FunctionEnvironment(
            settings, masterKey, secrets, content, erasure, mail, ingest.queue(), owners);
    var functions = new EnumMap<FunctionName, LiveFunction>(FunctionName.class);
    for (var name : FunctionName.values()) {
      functions.put(
          name,
          new LiveFunction(
              this, name, settings, built.jar(name), environment.of(name), rights, key));
    }
    var custody = new Custody(this, settings, built, tables, masterKey, key);
    api.routes(functions);
    var mailing =
        new Mailing(
            this, settings, built, tables, secrets, masterKey, mail, origin, owners.desk(), key);
    masterKey.denyOthers();
    var touch = new WeeklyTouch(this, settings, functions.values());
    var chat = Objects.requireNonNull(functions.get(FunctionName.CHAT));
    var answers = new AnswerMetrics(this, settings, chat.log());
    var alarms =
        new Alarms(
            this,
            settings,
            functions.values(),
            custody,
            ingest,
            erasure,
            mailing,
            mail,
            api,
            touch,
            answers);
    if (settings.waf()) {
      Wall.before(this, settings, api);
    }
    if (settings.dashboard()) {
      Board.of(this, settings, alarms);
    }
    output("ApiUrl", origin);
    output("WidgetTag", tag(website, origin));
    if (settings.desk().isHere()) {
      output("DeskUrl", owners.desk());
    }
    output("Stage", settings.stage());
    output("ContentBucket", content.name());
  }

  private static String tag(Website website, String api) {
    return "<script async src=\""
        + website.origin()
        + "/widget/parlor.js\" data-api=\""
        + api
        + "\" data-key=\"pk_…\"></script>";
  }

  private void output(String name, String value) {
    CfnOutput.Builder.create(this, name).value(value).build();
  }

  private static StackProps properties(Settings settings) {
    return StackProps.builder()
        .stackName(settings.prefix() + "stack")
        .description("Parlor, private website chat (" + settings.stage() + ")")
        .env(Environment.builder().region(settings.region()).build())
        .analyticsReporting(false)
        .build();
  }
}
