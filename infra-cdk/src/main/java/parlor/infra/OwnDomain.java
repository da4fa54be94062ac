package parlor.infra;

import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.services.apigateway.BasePathMappingOptions;
import software.amazon.awscdk.services.apigateway.DomainName;
import software.amazon.awscdk.services.apigateway.EndpointType;
import software.amazon.awscdk.services.apigateway.SecurityPolicy;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.constructs.Construct;

/** The API under a name of one's own. The name's DNS record is left to whoever keeps the zone. */
final class OwnDomain {
  private OwnDomain() {}

  /** Where routes begin then. */
  static String of(Construct scope, Settings.Domain domain, Api api) {
    var name =
        DomainName.Builder.create(scope, "Domain")
            .domainName(domain.name())
            .certificate(Certificate.fromCertificateArn(scope, "Certificate", domain.certificate()))
            .endpointType(EndpointType.REGIONAL)
            .securityPolicy(SecurityPolicy.TLS_1_2)
            .build();
    var stage = api.rest().getDeploymentStage();
    name.addBasePathMapping(
        api.rest(), BasePathMappingOptions.builder().basePath(Api.STAGE).stage(stage).build());
    CfnOutput.Builder.create(scope, "DomainTarget")
        .value(name.getDomainNameAliasDomainName())
        .build();
    return "https://" + domain.name();
  }
}
