import type { Capture } from '../../diagnose/index.ts';
import { counted } from '../columns.ts';
import { printable } from '../printable.ts';
import type { Style } from '../style.ts';

/** What a file was taken for, in a line. Of a token no more is said than that it is one. */
export function captureText(capture: Capture, style: Style): string {
  return `${style.dim(printable(capture.source))}  ${printable(describe(capture))}\n`;
}

function describe(capture: Capture): string {
  switch (capture.kind) {
    case 'answer':
      return `an answer${capture.answer.status === undefined ? '' : `: ${capture.answer.status}`}`;
    case 'request':
      return `a request${capture.request.headers === undefined ? ', its body only' : ''}`;
    case 'log':
      return `the provisioning log: ${counted(capture.entries.length, 'entry', 'entries')}`;
    case 'job':
      return `a provisioning job: ${capture.job.statusCode}`;
    case 'token':
      return 'a token (decoded here, not shown)';
    case 'notification':
      return 'the notification settings';
    case 'unknown':
      return `not recognised: ${capture.why}`;
  }
}
