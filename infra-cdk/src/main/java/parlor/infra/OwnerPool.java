package parlor.infra;

import java.util.List;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.cognito.AccountRecovery;
import software.amazon.awscdk.services.cognito.AllowedFirstAuthFactors;
import software.amazon.awscdk.services.cognito.AuthFlow;
import software.amazon.awscdk.services.cognito.AutoVerifiedAttrs;
import software.amazon.awscdk.services.cognito.CfnManagedLoginBranding;
import software.amazon.awscdk.services.cognito.CognitoDomainOptions;
import software.amazon.awscdk.services.cognito.FeaturePlan;
import software.amazon.awscdk.services.cognito.ManagedLoginVersion;
import software.amazon.awscdk.services.cognito.OAuthFlows;
import software.amazon.awscdk.services.cognito.OAuthScope;
import software.amazon.awscdk.services.cognito.OAuthSettings;
import software.amazon.awscdk.services.cognito.PasskeyUserVerification;
import software.amazon.awscdk.services.cognito.PasswordPolicy;
import software.amazon.awscdk.services.cognito.SignInAliases;
import software.amazon.awscdk.services.cognito.SignInPolicy;
import software.amazon.awscdk.services.cognito.StandardAttribute;
import software.amazon.awscdk.services.cognito.StandardAttributes;
import software.amazon.awscdk.services.cognito.UserPool;
import software.amazon.awscdk.services.cognito.UserPoolClient;
import software.amazon.awscdk.services.cognito.UserPoolClientIdentityProvider;
import software.amazon.awscdk.services.cognito.UserPoolClientOptions;
import software.amazon.awscdk.services.cognito.UserPoolDomainOptions;
import software.amazon.awscdk.services.cognito.UserPoolEmail;
import software.amazon.awscdk.services.cognito.UserPoolSESOptions;
import software.constructs.Construct;

/**
 * Signs owners in where no other issuer is named: Cognito's pages, by a passkey or a code that
 * comes by e-mail. Cognito lets no pool be without passwords; nobody here is asked for one. Anybody
 * may have an account: what it opens, our own tables say.
 */
final class OwnerPool extends Construct {
  private final Settings settings;
  private final UserPool pool;
  private final UserPoolClient client;

  OwnerPool(Construct scope, Settings settings, String desk) {
    super(scope, "Owners");
    this.settings = settings;
    pool =
        UserPool.Builder.create(this, "Pool")
            .userPoolName(settings.prefix() + "owners")
            .featurePlan(FeaturePlan.ESSENTIALS)
            .selfSignUpEnabled(true)
            .signInAliases(SignInAliases.builder().email(true).build())
            .signInCaseSensitive(false)
            .autoVerify(AutoVerifiedAttrs.builder().email(true).build())
            .standardAttributes(
                StandardAttributes.builder()
                    .email(StandardAttribute.builder().required(true).mutable(true).build())
                    .build())
            .signInPolicy(
                SignInPolicy.builder()
                    .allowedFirstAuthFactors(
                        AllowedFirstAuthFactors.builder()
                            .password(true)
                            .emailOtp(true)
                            .passkey(true)
                            .build())
                    .build())
            .passkeyUserVerification(PasskeyUserVerification.REQUIRED)
            .passwordPolicy(
                PasswordPolicy.builder()
                    .minLength(16)
                    .requireDigits(true)
                    .requireLowercase(true)
                    .requireUppercase(true)
                    .requireSymbols(true)
                    .build())
            .accountRecovery(AccountRecovery.EMAIL_ONLY)
            .email(mail(settings))
            .deletionProtection(true)
            .removalPolicy(RemovalPolicy.RETAIN)
            .build();
    pool.addDomain(
        "Domain",
        UserPoolDomainOptions.builder()
            .cognitoDomain(CognitoDomainOptions.builder().domainPrefix(prefix(settings)).build())
            .managedLoginVersion(ManagedLoginVersion.NEWER_MANAGED_LOGIN)
            .build());
    client = client(desk);
    // Without a style its pages are not shown; this is Cognito's own.
    CfnManagedLoginBranding.Builder.create(this, "Style")
        .userPoolId(pool.getUserPoolId())
        .clientId(client.getUserPoolClientId())
        .useCognitoProvidedValues(true)
        .build();
  }

  /** What tokens say. */
  Settings.Issuer issuer() {
    return new Settings.Issuer(pool.getUserPoolProviderUrl(), client.getUserPoolClientId());
  }

  /** Where somebody who is signed in adds a passkey, and comes back from. */
  String passkeys(String desk) {
    return login(settings)
        + "/passkeys/add?client_id="
        + client.getUserPoolClientId()
        + "&redirect_uri="
        + desk;
  }

  /**
   * Where a session there ends, too; else the next one at this machine would be signed in as they.
   */
  String ending(String desk) {
    return login(settings)
        + "/logout?client_id="
        + client.getUserPoolClientId()
        + "&logout_uri="
        + desk;
  }

  /** What the desk's script speaks to: discovery, and where codes become tokens. */
  static List<String> origins(Settings settings) {
    return List.of(
        "https://cognito-idp." + settings.region() + "." + Aws.URL_SUFFIX, login(settings));
  }

  private static String login(Settings settings) {
    return "https://%s.auth.%s.amazoncognito.com".formatted(prefix(settings), settings.region());
  }

  /** One of all of AWS's. */
  private static String prefix(Settings settings) {
    return settings.prefix() + Aws.ACCOUNT_ID;
  }

  private UserPoolClient client(String desk) {
    return pool.addClient(
        "Client",
        UserPoolClientOptions.builder()
            .userPoolClientName(settings.prefix() + "desk")
            .generateSecret(false)
            .authFlows(AuthFlow.builder().user(true).build())
            .oAuth(
                OAuthSettings.builder()
                    .flows(OAuthFlows.builder().authorizationCodeGrant(true).build())
                    .scopes(List.of(OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE))
                    .callbackUrls(List.of(desk))
                    .logoutUrls(List.of(desk))
                    .build())
            .supportedIdentityProviders(List.of(UserPoolClientIdentityProvider.COGNITO))
            .preventUserExistenceErrors(true)
            .enableTokenRevocation(true)
            .accessTokenValidity(Duration.hours(1))
            .idTokenValidity(Duration.hours(1))
            .refreshTokenValidity(Duration.hours(1))
            .build());
  }

  /** From the stage's own sender where it has one; Cognito's own is good for fifty codes a day. */
  private static UserPoolEmail mail(Settings settings) {
    return settings.writes()
        ? UserPoolEmail.withSES(
            UserPoolSESOptions.builder()
                .fromEmail(settings.sender())
                .fromName("Parlor")
                .sesRegion(settings.region())
                .build())
        : UserPoolEmail.withCognito();
  }
}
