import { withoutSecrets } from './answerOf.ts';
import type { LogEntry } from './capture.ts';

/**
 * The failed entry of the provisioning log of which somebody copied what the portal shows, a known error code and the
 * text around it. Undefined when there is no such code.
 */
export function entryFromMessage(text: string): LogEntry | undefined {
  const errorCode = ownCode.exec(text)?.[0];
  return errorCode === undefined ? undefined : entryOf(errorCode, text);
}

/** As `entryFromMessage`, for any code that is called an error code: what clients write of answers looks alike. */
export function entryWithErrorCode(text: string): LogEntry | undefined {
  const errorCode = calledCode.exec(text)?.[1];
  return errorCode === undefined ? undefined : entryOf(errorCode, text);
}

function entryOf(errorCode: string, text: string): LogEntry {
  return {
    status: 'failure',
    action: '',
    errorCode,
    text: withoutSecrets(text.slice(0, 4000)).replace(/\s+/g, ' ').slice(0, 1000),
    sourceId: '',
    jobId: '',
    changeId: '',
    userPrincipalName: undefined,
  };
}

/** Codes that no answer to a client has (bulk-upload.md section 8). */
const ownCode = /\b(?:AzureActiveDirectory|HybridSynchronization|HybridIdentityService)[A-Z]\w{1,80}/;

const calledCode = /\b[Ee]rror ?[Cc]ode\b["' \t]{0,20}[:=]?\s{0,20}["']?([A-Z][a-z]+(?:[A-Z][a-z]+){1,8})\b/;
