import type { RefusalSpec } from '../errors.ts'

/** Refusals of the HTTP border: any operation may answer these. */
export const httpRefusals = {
  request_invalid: {
    status: 422,
    en: {
      title: 'The request is not valid',
      why: 'One or more fields are missing, unknown, given twice, or not of the documented form.',
      what_to_do: 'Correct the fields named in "errors" and send the request again.',
    },
    'zh-CN': {
      title: '请求内容有误',
      why: '有字段缺失、未知、重复或格式不符。',
      what_to_do: '请按 errors 中列出的字段更正后重新提交。',
    },
  },
} as const satisfies Record<string, RefusalSpec>
