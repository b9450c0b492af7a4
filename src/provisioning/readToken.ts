import { isJsonObject, type JsonObject } from '../readers/jsonObject.ts';

/** What a token says of itself, by the names of the claims. */
export type TokenClaims = JsonObject;

/**
 * The claims of a JWT, decoded without verifying it (bulk-upload.md section 2, A: usual Entra claims). `undefined`
 * when the text is none. A leading `Bearer` is passed over. Never throws.
 */
export function readToken(text: string): TokenClaims | undefined {
  const match = /^\s*(?:Bearer\s+)?([\w-]+)\.([\w-]+)\.([\w-]*)\s*$/i.exec(text);
  if (match === null) return undefined;
  const header = decodePart(match[1]!);
  const claims = decodePart(match[2]!);
  return header === undefined ? undefined : claims;
}

function decodePart(part: string): TokenClaims | undefined {
  try {
    const binary = atob(part.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (unit) => unit.charCodeAt(0));
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
