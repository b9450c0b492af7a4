/**
 * Which product reads the mappings; functions and good practice differ between them. From the job's template
 * (schema-format.md section 10) or the configuration.
 */
export type Dialect =
  /** SaaS applications: SCIM and the gallery. Also what an expression alone is taken for. */
  | 'application'
  /** AD to Entra ID and back: `AD2AADProvisioning`, `AAD2ADGroupProvisioning`, … */
  | 'cloud-sync'
  /** Workday or SuccessFactors to Entra ID. */
  | 'hr-to-entra'
  /** Workday or SuccessFactors to on-premises AD. */
  | 'hr-to-ad'
  /** API-driven inbound provisioning to Entra ID. */
  | 'api-to-entra'
  /** API-driven inbound provisioning to on-premises AD. */
  | 'api-to-ad'
  /** Tenant to tenant: `Azure2Azure`. */
  | 'cross-tenant';
