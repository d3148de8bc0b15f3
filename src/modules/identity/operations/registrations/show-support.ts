/** How to reach a person of the operator's, with the terms. */

import Type from 'typebox'
import type { Lang } from '../../../../kernel/languages.ts'
import { named } from '../../../../kernel/named.ts'
import { nullable } from '../../../../kernel/shapes.ts'
import { hoursText, supportInUse } from '../../../../kernel/text/support.ts'

export const SupportShape = named('Support', {
  email: nullable(Type.String()),
  phone: nullable(Type.String()),
  page: nullable(Type.String({ format: 'uri' })),
  hours: nullable(Type.String({ description: 'When somebody answers, in the language of the request' })),
})

export const shownSupport = (lang: Lang) => {
  const { email = null, phone = null, page = null, hours } = supportInUse()
  return { email, phone, page, hours: hoursText(hours, lang) || null }
}
