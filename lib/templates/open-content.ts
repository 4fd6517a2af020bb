import 'server-only'
import { decrypt } from '@/lib/crypto'
import { type TemplateContent, templateContent } from './schema'
import { templatePlace } from './template-place'

/** What a template holds, unsealed. */
export const openContent = (tenantId: string, { id, content }: { id: string; content: string }): TemplateContent =>
  templateContent.parse(JSON.parse(decrypt(content, templatePlace(tenantId, id))))
