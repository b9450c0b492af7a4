import { type EmulatorSettings, resolveSettings } from '../../src/emulator/index.ts';

export interface Names {
  readonly tenantId: string;
  readonly servicePrincipalId: string;
  readonly jobId: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What the scenarios call the ids of the emulator, and its first client. */
export function namesOf(given: EmulatorSettings): Names {
  const { tenantId, servicePrincipalId, jobId, clients } = resolveSettings(given);
  const { clientId, clientSecret } = clients[0]!;
  return { tenantId, servicePrincipalId, jobId, clientId, clientSecret };
}
