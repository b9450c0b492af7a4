import { jobProfile } from './job-profile.ts';
import { tokenProfile } from './token-profile.ts';

export const profileRules = [jobProfile, tokenProfile];
