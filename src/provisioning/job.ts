import { isJsonObject, type JsonObject } from '../readers/jsonObject.ts';
import { jsonAt, textAt } from './jsonAt.ts';

/** A synchronization job as Graph gives it (bulk-upload.md section 7); a text that it does not have is empty. */
export interface Job {
  readonly id: string;
  readonly statusCode: string;
  readonly scheduleState: string;
  /** Undefined when the job is in none. */
  readonly quarantine: { readonly reason: string; readonly error: string } | undefined;
  /** Who is told of failures, wherever the resource or a profile of the emulator says it. */
  readonly recipients: readonly { readonly path: JsonPath; readonly address: string }[];
}

/** Names of members and numbers of elements, from the outside inwards. */
export type JsonPath = readonly (string | number)[];

export function readJob(resource: JsonObject): Job {
  const quarantine = jsonAt(resource, 'status', 'quarantine');
  const error = jsonAt(quarantine, 'error');
  return {
    id: textAt(resource, 'id'),
    statusCode: textAt(resource, 'status', 'code'),
    scheduleState: textAt(resource, 'schedule', 'state'),
    quarantine: isJsonObject(quarantine)
      ? {
          reason: textAt(quarantine, 'reason'),
          error: [textAt(error, 'code'), textAt(error, 'message')].filter((text) => text !== '').join(': '),
        }
      : undefined,
    recipients: recipientsOf(resource),
  };
}

function recipientsOf(resource: JsonObject): Job['recipients'] {
  const settings = jsonAt(resource, 'synchronizationJobSettings');
  return [
    ...['notificationEmail', 'notification_email']
      .filter((name) => Object.hasOwn(resource, name))
      .map((name) => ({ path: [name], address: textAt(resource, name).trim() })),
    ...(Array.isArray(settings) ? settings : []).flatMap((setting, index) =>
      /notification.*mail|recipients/i.test(textAt(setting, 'name')) && jsonAt(setting, 'value') !== undefined
        ? [
            {
              path: ['synchronizationJobSettings', index, 'value'],
              address: textAt(setting, 'value').trim(),
            },
          ]
        : [],
    ),
  ];
}
