import {
  type AttributeKind,
  type AttributeSource,
  attributeKinds,
  kindOf as kindByName,
  learn,
  like,
} from '../../arbitraries/index.ts';
import { bindAttributes, isFinding, readUsers } from '../../readers/index.ts';
import { toTexts } from '../../values/convert.ts';
import { readTextFile } from '../expressionOptions.ts';
import { nameOf, openInputs } from '../inputs.ts';
import { type Io, Unfinished, WrongUsage } from '../io.ts';

/** Where the values of made-up users come from. */
export interface Sources {
  readonly given: ReadonlyMap<string, AttributeSource>;
  readonly kindOf: (name: string) => AttributeKind;
}

/** Reads `--given` and `--like`. Of a sample nothing is kept but what `learn` makes of it. */
export async function readSources(
  flags: { readonly given?: readonly string[]; readonly like?: readonly string[] },
  attributes: readonly string[],
  io: Io,
): Promise<Sources> {
  const kinds = new Map<string, AttributeKind>();
  for (const flag of flags.given ?? [])
    for (const [name, kind] of await readGiven(flag, io)) kinds.set(name, kind);
  const given = new Map<string, AttributeSource>(kinds);
  const samples = flags.like === undefined ? new Map() : await readSamples(flags.like, attributes, io);
  for (const [name, sample] of samples) {
    if (!kinds.has(name)) given.set(name, like(learn(sample)));
  }
  return { given, kindOf: (name) => kinds.get(name) ?? kindByName(name) };
}

/** `name=kind`, split at the last `=` since a path may hold others, or a JSON file of names and kinds. */
async function readGiven(flag: string, io: Io): Promise<readonly (readonly [string, AttributeKind])[]> {
  const equals = flag.lastIndexOf('=');
  if (equals > 0) {
    const name = flag.slice(0, equals).replace(/^\[(.*)\]$/, '$1');
    return [[name, checkedKind(flag.slice(equals + 1), flag)]];
  }
  const object = parsed(await readTextFile(flag, io), flag);
  return Object.entries(object).map(([name, kind]) => [name, checkedKind(kind, nameOf(flag))]);
}

function parsed(text: string, path: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {}
  throw new Unfinished(
    `${nameOf(path)} is no JSON object of names and kinds, such as {"badge": "employee-id"}.`,
  );
}

function checkedKind(kind: unknown, where: string): AttributeKind {
  const known = attributeKinds.find((one) => one === kind);
  if (known === undefined) {
    throw new WrongUsage(
      `--given takes one of ${attributeKinds.join(', ')}; ${where} has "${String(kind)}".`,
    );
  }
  return known;
}

/** The values of each attribute that the files have. */
async function readSamples(
  paths: readonly string[],
  attributes: readonly string[],
  io: Io,
): Promise<ReadonlyMap<string, readonly (string | null)[]>> {
  const binding = bindAttributes(attributes);
  const samples = new Map<string, (string | null)[]>(attributes.map((name) => [name, []]));
  for await (const item of readUsers(await openInputs(paths, io))) {
    if (item.kind === 'failure') throw new Unfinished(item.finding.message);
    const values = item.kind === 'record' ? binding.read(item.record) : [];
    if (isFinding(values)) continue;
    for (const [place, value] of values.entries()) {
      const texts = toTexts(value);
      samples.get(attributes[place]!)!.push(...(texts.length === 0 ? [null] : texts));
    }
  }
  const missing = new Set(binding.missing());
  return new Map([...samples].filter(([name, values]) => values.length > 0 && !missing.has(name)));
}
