#!/usr/bin/env bash
# Restores the newest state of the database into an instance of its own, lets the live release check it, removes it, and
# says how long that took. Needs the AWS CLI and the drill's role (.github/workflows/restore-drill.yml).
set -euo pipefail
drill=myclothes-restore-drill

output() {
  aws cloudformation describe-stacks --stack-name Migration \
    --query "Stacks[0].Outputs[?OutputKey=='$1'].OutputValue" --output text
}
of_instance() {
  aws rds describe-db-instances --db-instance-identifier "$1" --query "DBInstances[0].$2" --output text
}
remove() {
  aws rds delete-db-instance --db-instance-identifier "$drill" --skip-final-snapshot --delete-automated-backups >/dev/null
}

live=$(output Database)
cluster=$(output ClusterName)
task=$(output TaskArn)
network="awsvpcConfiguration={subnets=[$(output Subnets)],securityGroups=[$(output Group)]}"

started=$SECONDS
echo "restoring what was there at $(of_instance "$live" LatestRestorableTime)"
trap 'remove || echo "remove $drill by hand" >&2' EXIT
aws rds restore-db-instance-to-point-in-time --use-latest-restorable-time \
  --source-db-instance-identifier "$live" --target-db-instance-identifier "$drill" \
  --db-subnet-group-name "$(of_instance "$live" DBSubnetGroup.DBSubnetGroupName)" \
  --db-parameter-group-name "$(of_instance "$live" 'DBParameterGroups[0].DBParameterGroupName')" \
  --vpc-security-group-ids "$(of_instance "$live" 'VpcSecurityGroups[0].VpcSecurityGroupId')" \
  --no-multi-az --no-publicly-accessible >/dev/null
aws rds wait db-instance-available --db-instance-identifier "$drill"
restored=$SECONDS

address=$(of_instance "$drill" Endpoint.Address)
overrides='{"containerOverrides":[{"name":"store","command":["node","ops/aws/run.ts","ops/aws/check-restore.ts"],'
overrides+="\"environment\":[{\"name\":\"DATABASE_HOST\",\"value\":\"$address\"}]}]}"
run=$(aws ecs run-task --launch-type FARGATE --cluster "$cluster" --task-definition "$task" \
  --network-configuration "$network" --overrides "$overrides" --query 'tasks[0].taskArn' --output text)
aws ecs wait tasks-stopped --cluster "$cluster" --tasks "$run"
code=$(aws ecs describe-tasks --cluster "$cluster" --tasks "$run" \
  --query 'tasks[0].containers[0].exitCode' --output text)

echo "restored in $((restored - started)) s, checked in $((SECONDS - restored)) s, exit $code"
test "$code" = 0
