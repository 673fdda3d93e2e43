export { type AuditHead, type AuditVerdict, verifyAudit } from './chain.ts';
export { AUDIT_LIMITS, type AuditLimits, type AuditLog, auditedCaller, openAuditLog } from './log.ts';
