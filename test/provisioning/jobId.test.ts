import { expect, it } from 'vitest';
import { jobIdsIn, tenantOfJob } from '../../src/provisioning/jobId.ts';

const tenant = '8c1f2a7e5b3d4f60a9e1c2b3d4e5f607';

it.each([
  `https://graph.microsoft.com/v1.0/servicePrincipals/1/synchronization/jobs/API2AAD.${tenant}.5d0c/bulkUpload`,
  `https://graph.microsoft.com/beta/auditLogs/provisioning/?$filter=jobid%20eq%20'API2AAD.${tenant}.5d0c'`,
  `…?$filter=jobid%20eq%20%27API2AAD.${tenant}.5d0c%27`,
])('finds the id in %s', (text) => {
  expect(jobIdsIn(text)).toEqual([`API2AAD.${tenant}.5d0c`]);
});

it('reads the tenant in it, where it has the known form', () => {
  expect(tenantOfJob(`API2AD.${tenant.toUpperCase()}.5d0c`)).toBe(tenant);
  expect(tenantOfJob('API2AAD.5d0c')).toBeUndefined();
  expect(tenantOfJob(`Workday2AAD.${tenant}.5d0c`)).toBeUndefined();
});
