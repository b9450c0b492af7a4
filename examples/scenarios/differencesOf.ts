/** Where a value is not what is expected. `{"contains": "text"}` stands for any text that holds this one. */
export function differencesOf(found: unknown, expected: unknown, place: string): string[] {
  const differs = () => [`${place} is ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`];
  if (Array.isArray(expected)) {
    if (!Array.isArray(found) || found.length !== expected.length) return differs();
    return expected.flatMap((part, i) => differencesOf(found[i], part, `${place}[${i}]`));
  }
  if (typeof expected !== 'object' || expected === null) return found === expected ? [] : differs();
  const members = Object.entries(expected);
  if (members.length === 1 && members[0]![0] === 'contains') {
    return typeof found === 'string' && found.includes(members[0]![1] as string) ? [] : differs();
  }
  if (typeof found !== 'object' || found === null) return differs();
  return members.flatMap(([name, part]) =>
    differencesOf((found as Readonly<Record<string, unknown>>)[name], part, `${place}.${name}`),
  );
}
