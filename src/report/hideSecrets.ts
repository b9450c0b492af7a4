/**
 * A piece of a file as a report may show it: tokens, values of Authorization headers, client secrets and passwords become
 * `•`, a sign for each UTF-16 code unit, so that what stands beside them keeps its place. Files are the user's own, but
 * reports end up in the logs of pipelines.
 */
export function hideSecrets(text: string): string {
  return secrets.reduce(
    (shown, pattern) =>
      shown.replace(pattern, (_, before: string, secret: string) => before + '•'.repeat(secret.length)),
    text,
  );
}

/** Each with what stands before a secret, and the secret, which may be cut off at the end. */
const secrets: readonly RegExp[] = [
  // A JSON Web Token, wherever it stands.
  /((?<![\w-]))(eyJ[\w-]{8,}(?:\.[\w-]*)*)/g,
  // A header, raw or as a member of JSON. The scheme tells what was tried and stays.
  /(\bauthorization["']?[ \t]*[:=][ \t]*["']?(?:[a-z]+[ \t]+)?)([^\s"',]+)/gi,
  /("(?:client_secret|client_assertion|password)"[ \t]*:[ \t]*")((?:\\.|[^"\\])+)/gi,
  /(\b(?:client_secret|client_assertion|password)=)([^&\s"']+)/gi,
];
