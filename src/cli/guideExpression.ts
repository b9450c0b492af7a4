/**
 * The expression that Microsoft's troubleshooting guide of API-driven inbound provisioning gives to repair an invalid
 * user name or domain (language.md section 7, DefaultDomain, D); used where no expression is given.
 */
export const guideExpression =
  'Join("", Replace([userName], , "(?<Suffix>@(.)*)", "Suffix", "", , ), RandomString(3, 3, 0, 0, 0, ), "@", DefaultDomain())';
