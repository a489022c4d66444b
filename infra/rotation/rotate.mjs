/**
 * @typedef {object} Store
 * @property {() => string} newValue
 * @property {(id: string, stage: string, version?: string) => Promise<string>} read
 * @property {(id: string) => Promise<Record<string, string[]>>} versions
 * @property {(id: string, version: string, text: string) => Promise<unknown>} write
 * @property {(id: string, version: string, previous: string | undefined) => Promise<unknown>} makeCurrent
 * @property {(values: string[]) => unknown} announce
 */

const kept = 2;

/**
 * One of the four steps; each may be repeated.
 * @param {{Step: string, SecretId: string, ClientRequestToken: string}} event
 * @param {Store} store
 * @throws Error for a step that is not known
 */
export async function rotate({ Step: step, SecretId: id, ClientRequestToken: version }, store) {
  const stages = await store.versions(id);
  if (stages[version]?.includes('AWSCURRENT')) return;
  if (step === 'createSecret') {
    if (stages[version]?.includes('AWSPENDING')) return;
    const held = (await store.read(id, 'AWSCURRENT')).split(',');
    await store.write(id, version, [store.newValue(), ...held].slice(0, kept).join(','));
    return;
  }
  if (step === 'setSecret') {
    await store.announce((await store.read(id, 'AWSPENDING', version)).split(','));
    return;
  }
  if (step === 'testSecret') {
    if (!(await store.read(id, 'AWSPENDING', version))) throw new Error('the new secret is empty');
    return;
  }
  if (step !== 'finishSecret') throw new Error(`a rotation has no step ${step}`);
  const previous = Object.keys(stages).find((each) => stages[each]?.includes('AWSCURRENT'));
  await store.makeCurrent(id, version, previous);
}
