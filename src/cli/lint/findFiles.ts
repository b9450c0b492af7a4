import type { Io } from '../io.ts';
import { Unfinished } from '../io.ts';

/** A file to look at. */
export interface FoundFile {
  readonly path: string;
  /** Found in a folder, so that it counts only when it turns out to hold what is looked for. */
  readonly inFolder: boolean;
}

/**
 * The files that arguments name, folders gone through to their ends: .json, .jsonc and .entraexpr, hidden folders and
 * node_modules left out. Each once, in the order of the arguments, then of names.
 */
export async function findFiles(paths: readonly string[], io: Io): Promise<readonly FoundFile[]> {
  const found = new Map<string, FoundFile>();
  const add = (path: string, inFolder: boolean) => {
    const key = path === '-' ? path : io.absolute(path);
    if (!found.has(key)) found.set(key, { path, inFolder });
  };
  const goThrough = async (folder: string): Promise<boolean> => {
    const entries = await io.entries(folder);
    for (const { name, kind } of entries ?? []) {
      const path = folder === '.' ? name : `${folder.replace(/[\\/]$/, '')}/${name}`;
      if (kind === 'file' && lintable.test(name)) add(path, true);
      else if (kind === 'folder' && !name.startsWith('.') && name !== 'node_modules') await goThrough(path);
    }
    return entries !== undefined;
  };
  for (const path of paths) if (path === '-' || !(await goThrough(path))) add(path, false);
  if (found.size === 0) {
    throw new Unfinished(`${paths.join(', ')}: no .json, .jsonc or .entraexpr file is there.`);
  }
  return [...found.values()];
}

/** Whether a JSON text speaks of mappings at all (schema-format.md section 1); what else lies in a folder is passed over. */
export function holdsMappings(text: string): boolean {
  return /"(?:synchronizationRules|objectMappings|attributeMappings|targetAttributeName)"/i.test(text);
}

const lintable = /\.(jsonc?|entraexpr)$/i;
