import { durationText } from '../../provisioning/durationText.ts';
import { dailyCalls, maxOperations, sendingSeconds, shortWindow } from '../../provisioning/quotas.ts';
import { definePayloadRule } from '../payloadRule.ts';

export const requestQuota = definePayloadRule({
  alias: 'BU103',
  definition: {
    code: 'request-quota',
    severity: 'warning',
    summary: 'A batch makes more calls than the quotas allow at once, or than it needs.',
    why: 'Beyond 40 calls in 5 seconds, or the daily calls of the tenant, the endpoint answers 429.',
    cure: 'Send 50 operations with each call, wait as Retry-After says, and spread a large load over days.',
    example: { bad: '6,000 requests of 1 operation', good: '120 requests of 50 operations' },
    reference: 'bulk-upload.md sections 4 (D) and 11 BU103',
  },
  batch({ documents, settings, report }) {
    const requests = documents.filter(({ operations }) => operations.length > 0);
    const [first] = requests;
    if (first === undefined) return;
    const operations = requests.reduce((sum, document) => sum + document.operations.length, 0);
    const needed = Math.ceil(operations / maxOperations);
    const daily = dailyCalls[settings.licence];
    const count = requests.length;
    const help =
      needed < count
        ? `${needed} ${needed === 1 ? 'call' : 'calls'} of up to 50 operations would do; --split writes them.`
        : `Send no more than ${shortWindow.calls} in ${shortWindow.seconds} seconds.`;
    const place = { start: 0, end: 0 };
    if (count > shortWindow.calls) {
      const seconds = sendingSeconds(count, settings.licence);
      const quota = count > daily ? `; the tenant has ${daily} calls in 24 hours` : '';
      const message = `These are ${count} calls, which take ${durationText(seconds)} to send${quota}.`;
      report(first, place, message, { help });
    } else if (needed < count) {
      const message = `These are ${count} calls for ${operations} operations.`;
      report(first, place, message, { help, severity: 'info' });
    }
  },
});
