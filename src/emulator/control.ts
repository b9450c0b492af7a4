import { isoTime } from '../provisioning/isoTime.ts';
import { isJsonObject, type JsonObject } from '../readers/jsonObject.ts';
import { type Call, isOfType, jsonOf } from './call.ts';
import { refuse } from './graphError.ts';
import { jobResource } from './jobResource.ts';
import { jsonResponse } from './listResponse.ts';
import type { Service } from './service.ts';

/** What the emulator says of itself. */
export function overview(service: Service): Response {
  const { state, clock, waiting } = service;
  return jsonResponse({
    now: isoTime(clock.now()),
    job: jobResource(service),
    notificationEmail: state.job.notificationEmail,
    agentActive: state.job.agentActive,
    waitingOperations: waiting,
    escrows: state.escrows.size,
    users: state.users.size,
    logRecords: state.log.size,
  });
}

/** Puts the clock forward: `{"advanceSeconds": 600}` or `{"now": "2026-01-05T09:00:00Z"}`. */
export function moveClock(service: Service, call: Call): Response {
  const { clock, state } = service;
  const { advanceSeconds, now } = membersOf(call);
  if (typeof advanceSeconds === 'number' && advanceSeconds >= 0 && advanceSeconds <= maxAdvance) {
    clock.moveTo(clock.now() + Math.floor(advanceSeconds * 1000));
  } else {
    const time = typeof now === 'string' ? Date.parse(now) : Number.NaN;
    if (!(time >= clock.now() && time <= clock.now() + maxAdvance * 1000)) {
      refuse(
        400,
        'BadRequest',
        'advanceSeconds is a number from 0 on, or now a time to come, within ten years.',
      );
    }
    clock.moveTo(time);
  }
  state.keepTime(clock.now());
  return jsonResponse({ now: isoTime(clock.now()) });
}

const maxAdvance = 10 * 366 * 24 * 3600;

/** What an admin sets in the portal: `{"notificationEmail": "it@contoso.com", "agentActive": true}`. */
export function changeJob(service: Service, call: Call): Response {
  const { state, clock } = service;
  const { notificationEmail, agentActive } = membersOf(call);
  if (typeof notificationEmail === 'string') state.change({ notificationEmail });
  // What has waited for the agent is done now, not when it was due.
  if (agentActive === true && !state.job.agentActive) state.change({ since: clock.now() });
  if (typeof agentActive === 'boolean') state.change({ agentActive });
  return overview(service);
}

/** JSON must be said to be JSON, so that no page of another site can send it from a browser unasked. */
function membersOf({ request, body }: Call): JsonObject {
  const invalid = () =>
    refuse(400, 'BadRequest', 'The body is an object, with Content-Type application/json.');
  const value = jsonOf(body, invalid);
  return isOfType(request, 'application/json') && isJsonObject(value) ? value : invalid();
}
