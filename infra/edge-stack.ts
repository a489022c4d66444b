import { CfnOutput, Duration, Fn, Stack, type StackProps } from 'aws-cdk-lib';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  type CfnDistribution,
  Distribution,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Alarm, ComparisonOperator, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { AaaaRecord, ARecord, CfnHealthCheck, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets';
import { ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { createLogBucket } from './buckets.ts';
import { createFirewall } from './firewall.ts';
import type { Settings } from './settings.ts';

/** The header in which instances name what a page is made of (lib/cache/edge.ts); an order to purge names the same. */
const cacheTagHeader = 'cache-tag';

const distributionOutput = 'DistributionId';

/** CloudFront takes certificate and firewall from this region alone. */
export const edgeRegion = 'us-east-1';

/** The names, the certificate, CloudFront and its firewall. */
export class EdgeStack extends Stack {
  constructor(scope: Construct, id: string, { settings, ...props }: StackProps & { settings: Settings }) {
    super(scope, id, props);
    const { domainName, hostedZoneId } = settings;
    const zone = HostedZone.fromHostedZoneAttributes(this, 'Zone', { hostedZoneId, zoneName: domainName });
    const distribution = this.createDistribution(
      domainName,
      new Certificate(this, 'Certificate', { domainName, validation: CertificateValidation.fromDns(zone) }),
    );
    new CfnOutput(this, distributionOutput, { value: distribution.distributionId });
    const target = RecordTarget.fromAlias(new CloudFrontTarget(distribution));
    new ARecord(this, 'Name', { zone, target });
    new AaaaRecord(this, 'NameV6', { zone, target });
    this.watch(domainName, settings.operationsEmail);
  }

  /** Asks the balancer from outside, and tells when nobody answers; Route 53 keeps its metrics in this region. */
  private watch(domainName: string, operationsEmail: string): void {
    const check = new CfnHealthCheck(this, 'Health', {
      healthCheckConfig: {
        type: 'HTTPS',
        fullyQualifiedDomainName: `origin.${domainName}`,
        resourcePath: '/livez',
        port: 443,
        requestInterval: 10,
        failureThreshold: 2,
        enableSni: true,
      },
    });
    const topic = new Topic(this, 'Alarms', { enforceSSL: true });
    topic.addSubscription(new EmailSubscription(operationsEmail));
    new Alarm(this, 'Unreachable', {
      metric: new Metric({
        namespace: 'AWS/Route53',
        metricName: 'HealthCheckStatus',
        dimensionsMap: { HealthCheckId: check.attrHealthCheckId },
        statistic: 'Minimum',
        period: Duration.minutes(1),
      }),
      threshold: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      evaluationPeriods: 2,
      treatMissingData: TreatMissingData.BREACHING,
      alarmDescription: 'From outside nobody answers: the balancer, its name or the region is away.',
    }).addAlarmAction(new SnsAction(topic));
  }

  /** The distribution's id, for stacks of other regions. */
  get distributionReference(): string {
    return Fn.getStackOutput(this.stackName, distributionOutput, edgeRegion);
  }

  private createDistribution(domainName: string, certificate: Certificate): Distribution {
    const origin = new HttpOrigin(`origin.${domainName}`, {
      protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
      readTimeout: Duration.seconds(20),
      keepaliveTimeout: Duration.seconds(50),
      connectionTimeout: Duration.seconds(2),
    });
    const secure = { origin, viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS, compress: true };
    const distribution = new Distribution(this, 'Distribution', {
      domainNames: [domainName],
      certificate,
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_200,
      webAclId: createFirewall(this).attrArn,
      enableLogging: true,
      // CloudFront delivers by access list.
      logBucket: createLogBucket(this, 'Logs', { objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED }),
      defaultBehavior: {
        ...secure,
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: this.createPagePolicy(),
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER,
      },
      additionalBehaviors: {
        '/_next/static/*': { ...secure, cachePolicy: CachePolicy.CACHING_OPTIMIZED },
        '/media/*': { ...secure, cachePolicy: CachePolicy.CACHING_OPTIMIZED },
      },
    });
    const resource = distribution.node.defaultChild as CfnDistribution;
    resource.addPropertyOverride('DistributionConfig.CacheTagConfig', { HeaderName: cacheTagHeader });
    return distribution;
  }

  /** Keeps only what an answer allows by `s-maxage` (lib/cache/edge.ts), and no longer than that says. */
  private createPagePolicy(): CachePolicy {
    return new CachePolicy(this, 'Pages', {
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(0),
      maxTtl: Duration.minutes(5),
      queryStringBehavior: CacheQueryStringBehavior.all(),
      // A preview has the address of the page.
      cookieBehavior: CacheCookieBehavior.allowList('__prerender_bypass'),
      // Next answers these with a page's data instead of the page.
      headerBehavior: CacheHeaderBehavior.allowList(
        'rsc',
        'next-router-state-tree',
        'next-router-prefetch',
        'next-router-segment-prefetch',
      ),
      enableAcceptEncodingBrotli: true,
      enableAcceptEncodingGzip: true,
    });
  }
}
