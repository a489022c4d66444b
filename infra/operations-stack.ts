import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import {
  Alarm,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  type IMetric,
  MathExpression,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { HttpCodeTarget } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { DataStack } from './data-stack.ts';
import type { Settings } from './settings.ts';
import type { WebStack } from './web-stack.ts';

interface OperationsProps extends StackProps {
  settings: Settings;
  data: DataStack;
  web: WebStack;
}

/** 99.9 % of a month's requests succeed: burning it 14.4 times too fast for an hour costs a fiftieth of the month. */
const errorBudget = 0.001;
const burnRates = [
  { name: 'fast', rate: 14.4, window: Duration.hours(1) },
  { name: 'slow', rate: 6, window: Duration.hours(6) },
];

/** Alarms by the service level, a dashboard of the tiers, and a budget. */
export class OperationsStack extends Stack {
  private readonly topic: Topic;

  constructor(scope: Construct, id: string, { settings, data, web, ...props }: OperationsProps) {
    super(scope, id, props);
    this.topic = new Topic(this, 'Alarms', { enforceSSL: true, masterKey: data.key });
    this.topic.addSubscription(new EmailSubscription(settings.operationsEmail));
    const graphs = [this.watchRequests(web), this.watchDatabase(data), this.watchRedis(data, settings)];
    new Dashboard(this, 'Dashboard', { widgets: graphs });
    this.createBudget(settings);
  }

  private watchRequests({ balancer: { loadBalancer, targets } }: WebStack): GraphWidget[] {
    const requests = loadBalancer.metrics.requestCount();
    const errors = targets.metrics.httpCodeTarget(HttpCodeTarget.TARGET_5XX_COUNT);
    for (const { name, rate, window } of burnRates) {
      const share = new MathExpression({
        expression: 'FILL(errors, 0) / FILL(requests, 1)',
        usingMetrics: {
          errors: errors.with({ period: window, statistic: 'Sum' }),
          requests: requests.with({ period: window, statistic: 'Sum' }),
        },
        period: window,
      });
      this.alarm(
        `errors-${name}`,
        share,
        rate * errorBudget,
        1,
        `Requests fail ${rate} times as often as the month allows.`,
      );
    }
    const latency = targets.metrics.targetResponseTime({ statistic: 'p99', period: Duration.minutes(1) });
    this.alarm('latency', latency, 1, 5, 'One request of a hundred takes longer than a second.');
    this.alarm(
      'unready-instances',
      targets.metrics.unhealthyHostCount({ period: Duration.minutes(1) }),
      0,
      5,
      'An instance has not been ready for five minutes.',
    );
    return [graph('Requests and errors', [requests, errors]), graph('Seconds to answer, p99', [latency])];
  }

  private watchDatabase({ database: { primary, replicas } }: DataStack): GraphWidget[] {
    const cpu = primary.metricCPUUtilization();
    this.alarm('database-cpu', cpu, 80, 5, 'The primary has been busy for five rounds.');
    this.alarm(
      'database-storage',
      primary.metricFreeStorageSpace(),
      5 * 1024 ** 3,
      3,
      'Less than 5 GiB of disk are left to the primary.',
      ComparisonOperator.LESS_THAN_THRESHOLD,
    );
    const lags = replicas.map((replica) => replica.metric('ReplicaLag', { statistic: 'Maximum' }));
    for (const [index, lag] of lags.entries())
      this.alarm(`replica-${index + 1}-lag`, lag, 10, 5, 'A replica is more than ten seconds behind.');
    return [graph('Primary, % of its processors', [cpu]), graph('Replicas behind, seconds', lags)];
  }

  private watchRedis({ redis: { group } }: DataStack, { redis }: Settings): GraphWidget[] {
    const metric = (metricName: string, statistic: string) =>
      new Metric({
        namespace: 'AWS/ElastiCache',
        metricName,
        statistic,
        dimensionsMap: { ReplicationGroupId: group.ref },
      });
    const memory = metric('DatabaseMemoryUsagePercentage', 'Maximum');
    const evictions = metric('Evictions', 'Sum');
    this.alarm('redis-memory', memory, 75, 5, 'Redis will soon refuse writes.');
    this.alarm('redis-evictions', evictions, 0, 1, 'Redis gave up keys: carts may have to be rebuilt.');
    const lag = metric('ReplicationLag', 'Maximum');
    if (redis.nodes > 1)
      this.alarm('redis-lag', lag, 1, 5, 'A failover of Redis now would lose more than a second.');
    return [graph('Redis, % of its memory', [memory]), graph('Redis, evictions and lag', [evictions, lag])];
  }

  private alarm(
    name: string,
    metric: IMetric,
    threshold: number,
    evaluationPeriods: number,
    alarmDescription: string,
    comparisonOperator = ComparisonOperator.GREATER_THAN_THRESHOLD,
  ): void {
    const alarm = new Alarm(this, name, {
      metric,
      threshold,
      evaluationPeriods,
      comparisonOperator,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    alarm.addOkAction(new SnsAction(this.topic));
  }

  private createBudget({ budget, operationsEmail }: Settings): void {
    const subscribers = [{ subscriptionType: 'EMAIL', address: operationsEmail }];
    new CfnBudget(this, 'Budget', {
      budget: { budgetType: 'COST', timeUnit: 'MONTHLY', budgetLimit: { amount: budget, unit: 'USD' } },
      notificationsWithSubscribers: [
        { type: 'ACTUAL', threshold: 80 },
        { type: 'FORECASTED', threshold: 100 },
      ].map(({ type, threshold }) => ({
        notification: { notificationType: type, comparisonOperator: 'GREATER_THAN', threshold },
        subscribers,
      })),
    });
  }
}

const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: 12 });
