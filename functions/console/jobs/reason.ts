import { z } from '@hono/zod-openapi';

/** Why somebody takes data out or in: it stands in the audit. */
export const reason = z.string().trim().min(5).max(300);
