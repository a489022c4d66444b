interface Placement {
  INSTANCE_ID: string;
  ZONE: string;
}

const metadataTimeoutMs = 2_000;

/**
 * Which instance or task this is, and in which zone, as AWS' own metadata services say.
 * @throws Error where neither answers
 */
export async function readPlacement(
  taskMetadata: string | undefined,
  instanceMetadata = 'http://169.254.169.254',
): Promise<Placement> {
  return taskMetadata ? readTask(taskMetadata) : readInstance(instanceMetadata);
}

async function readTask(address: string): Promise<Placement> {
  const task = (await ask(`${address}/task`).then((text) => JSON.parse(text))) as {
    TaskARN: string;
    AvailabilityZone: string;
  };
  return { INSTANCE_ID: task.TaskARN.split('/').at(-1) ?? 'task', ZONE: task.AvailabilityZone };
}

async function readInstance(address: string): Promise<Placement> {
  const token = await ask(`${address}/latest/api/token`, {
    method: 'PUT',
    headers: { 'x-aws-ec2-metadata-token-ttl-seconds': '60' },
  });
  const read = (name: string) =>
    ask(`${address}/latest/meta-data/${name}`, { headers: { 'x-aws-ec2-metadata-token': token } });
  const [id, zone] = await Promise.all([read('instance-id'), read('placement/availability-zone')]);
  return { INSTANCE_ID: id, ZONE: zone };
}

async function ask(address: string, init: RequestInit = {}): Promise<string> {
  const answer = await fetch(address, { ...init, signal: AbortSignal.timeout(metadataTimeoutMs) });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer.text();
}
