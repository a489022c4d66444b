import type { Stack } from 'aws-cdk-lib';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';

/** Requests from one address in five minutes; a person who shops quickly makes some hundreds. */
const requestLimit = 3_000;

const managedRules = [
  'AWSManagedRulesAmazonIpReputationList',
  'AWSManagedRulesCommonRuleSet',
  'AWSManagedRulesKnownBadInputsRuleSet',
  'AWSManagedRulesSQLiRuleSet',
];

/** AWS' own rule sets, and a limit of requests by address. */
export function createFirewall(stack: Stack): CfnWebACL {
  const visibility = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
    metricName,
    cloudWatchMetricsEnabled: true,
    sampledRequestsEnabled: true,
  });
  const managed = managedRules.map(
    (name, index): CfnWebACL.RuleProperty => ({
      name,
      priority: index + 1,
      overrideAction: { none: {} },
      statement: { managedRuleGroupStatement: { vendorName: 'AWS', name, ...exceptions[name] } },
      visibilityConfig: visibility(name),
    }),
  );
  return new CfnWebACL(stack, 'Firewall', {
    scope: 'CLOUDFRONT',
    defaultAction: { allow: {} },
    visibilityConfig: visibility('firewall'),
    rules: [
      {
        name: 'RequestLimit',
        priority: 0,
        action: { block: { customResponse: { responseCode: 429 } } },
        statement: { rateBasedStatement: { limit: requestLimit, aggregateKeyType: 'IP' } },
        visibilityConfig: visibility('RequestLimit'),
      },
      ...managed,
    ],
  });
}

/** Pictures and CSV files of marketers are larger than the 8 KB that this rule allows; the desk limits them itself. */
const exceptions: Record<string, Partial<CfnWebACL.ManagedRuleGroupStatementProperty>> = {
  AWSManagedRulesCommonRuleSet: {
    ruleActionOverrides: [{ name: 'SizeRestrictions_BODY', actionToUse: { count: {} } }],
  },
};
