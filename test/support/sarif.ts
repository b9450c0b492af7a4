import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Validator } from 'jsonschema';

const path = createRequire(import.meta.url).resolve(
  '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
);
const schema = JSON.parse(readFileSync(path, 'utf8')) as object;
const validator = new Validator();

/** What is wrong with a log by the JSON Schema of SARIF 2.1.0, as Microsoft's package ships it. */
export function sarifProblems(log: unknown): string[] {
  return validator.validate(log, schema).errors.map(String);
}
