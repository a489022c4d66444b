import type { Synthesis } from '../synthesize.ts';

/** Says nothing about what is deployed, or changes with each line of the code that is packed. */
const leftOut = /(^|\.)(Tags|DashboardBody|Code\.S3Key|PolicyDocument\.Version|AssumeRolePolicyDocument)\b/;

/** Each resource of the templates with one line for each value that matters, so that a change can be read. */
export const outline = ({ resources }: Synthesis): Map<string, string[]> =>
  new Map(
    resources
      .filter(({ resource }) => resource.Type !== 'AWS::CDK::Metadata')
      .map(({ stack, id, resource }): [string, string[]] => [
        `${stack}/${id.replace(/[0-9A-F]{8}$/, '')} ${resource.Type.replace(/^AWS::/, '')}`,
        flatten(resource.Properties, '')
          .filter(([key]) => !leftOut.test(key))
          .map(([key, value]) => `${key} = ${value}`),
      ])
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );

function flatten(value: unknown, key: string): [key: string, text: string][] {
  if (typeof value !== 'object' || value === null) return [[key, JSON.stringify(value)]];
  const reference = referenceText(value);
  if (reference) return [[key, reference]];
  if (Array.isArray(value)) {
    const named = value.map(nameAndValue);
    if (named.every((pair) => pair !== undefined))
      return named.flatMap(([name, inner]) => flatten(inner, `${key}.${name}`));
    const texts = value.map((each) => flatten(each, ''));
    // A list of plain values stays one line.
    if (texts.every((text) => text.length === 1 && text[0]?.[0] === ''))
      return [[key, texts.map((text) => text[0]?.[1]).join(', ')]];
    return value.flatMap((each, index) => flatten(each, `${key}.${index}`));
  }
  return Object.entries(value).flatMap(([name, inner]) => flatten(inner, key ? `${key}.${name}` : name));
}

/** CloudFormation's functions, without the hashes of logical ids. */
function referenceText(value: object): string | undefined {
  const [name, ...others] = Object.keys(value);
  if (others.length > 0 || !name || !(name === 'Ref' || name.startsWith('Fn::'))) return undefined;
  return JSON.stringify(value).replaceAll(/(?<=\w)[0-9A-F]{8}(?=[A-Z"]|$)/g, '');
}

/** Variables, attributes and tags come as a list of pairs. */
function nameAndValue(each: unknown): [name: string, value: unknown] | undefined {
  const { Name, Key, Value, ...others } = (each ?? {}) as Record<string, unknown>;
  const name = Name ?? Key;
  return typeof name === 'string' && Value !== undefined && Object.keys(others).length === 0
    ? [name, Value]
    : undefined;
}
