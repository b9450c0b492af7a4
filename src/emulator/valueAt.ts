/** Names of an older form of the resource that clients still send (bulk-upload.md section 8). */
const oldNames: ReadonlyMap<string, string> = new Map([
  ['statusinfo', 'provisioningstatusinfo'],
  ['action', 'provisioningaction'],
]);

/** A path as it is compared: in lower case, old names put into new ones. */
export function normalPath(text: string): string {
  return text
    .toLowerCase()
    .split('/')
    .map((name) => oldNames.get(name) ?? name)
    .join('/');
}

/** The value that a normal path leads to, names of members without regard to case. */
export function valueAt(resource: unknown, path: string): unknown {
  let value = resource;
  for (const name of path.split('/')) {
    if (typeof value !== 'object' || value === null) return undefined;
    const key = Object.keys(value).find((each) => each.toLowerCase() === name);
    value = key === undefined ? undefined : (value as Record<string, unknown>)[key];
  }
  return value;
}
